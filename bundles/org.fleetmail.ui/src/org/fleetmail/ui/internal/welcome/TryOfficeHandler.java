package org.fleetmail.ui.internal.welcome;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Starts the virtual office and opens its fleet. */
public final class TryOfficeHandler extends AbstractHandler {
    static final String COMMAND = "org.fleetmail.ui.tryOffice";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        window.getService(VirtualOffices.class).start(window);
        return null;
    }
}
