package org.fleetmail.ui.internal.command;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.look.FleetHandler;

/** Saves from a view in which fleets are edited, but which is no editor of its own: everything, as a person cannot see less there. */
public final class SaveHandler extends FleetHandler {
    @Override
    protected boolean isPossible(OpenFleet fleet) {
        return fleet.isDirty();
    }

    @Override
    protected void run(ExecutionEvent event, IWorkbenchWindow window, OpenFleet fleet) {
        Commands.run(window, Commands.SAVE_ALL);
    }
}
