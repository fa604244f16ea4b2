package org.fleetmail.rcp.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fleetmail.ui.Theme;

/** Shows the other of the two themes, and keeps it for the next start. */
public final class SwitchThemeHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IThemeEngine engine = HandlerUtil.getActiveWorkbenchWindowChecked(event).getService(IThemeEngine.class);
        (Theme.of(engine) == Theme.DARK ? Theme.LIGHT : Theme.DARK).show(engine);
        return null;
    }
}
