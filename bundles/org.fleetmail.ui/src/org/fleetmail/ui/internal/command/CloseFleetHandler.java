package org.fleetmail.ui.internal.command;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.internal.look.FleetHandler;

/** Closes the fleet at work, after asking where something is not saved. */
public final class CloseFleetHandler extends FleetHandler {
    @Override
    protected void run(ExecutionEvent event, IWorkbenchWindow window, OpenFleet fleet) {
        if (!fleet.isDirty() || discard(window, fleet)) {
            window.getService(OpenFleets.class).close(fleet);
        }
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
