package org.fleetmail.ui.internal.command;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.look.FleetHandler;

/** Saves everything from a view in which a fleet is edited, as the view has nothing of its own to save. */
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
