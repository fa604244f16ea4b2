package org.fleetmail.ui.internal.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;

/** Closes the fleet at work, after asking where something is not saved. */
public final class CloseFleetHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        OpenFleets fleets = window.getService(OpenFleets.class);
        fleets.current()
                .filter(fleet -> !fleet.isDirty() || discard(window, fleet))
                .ifPresent(fleets::close);
        return null;
    }

    private static boolean discard(IWorkbenchWindow window, OpenFleet fleet) {
        boolean yes = MessageDialog.openQuestion(
                window.getShell(), Messages.CloseFleet_title, NLS.bind(Messages.CloseFleet_question, fleet.name()));
        if (yes) {
            fleet.commands().flush();
        }
        return yes;
    }
}
