package org.fleetmail.ui.internal.exchange;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fleetmail.ui.fleet.OpenFleets;

/** Opens the import wizard for the fleet at work. */
public final class ImportHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        window.getService(OpenFleets.class)
                .current()
                .ifPresent(fleet -> ImportWizard.open(window.getShell(), fleet, Optional.empty()));
        return null;
    }
}
