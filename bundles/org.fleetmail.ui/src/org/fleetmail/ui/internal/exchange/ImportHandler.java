package org.fleetmail.ui.internal.exchange;

import java.util.Optional;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.look.FleetHandler;

/** Opens the import wizard for the fleet at work. */
public final class ImportHandler extends FleetHandler {
    @Override
    protected void run(ExecutionEvent event, IWorkbenchWindow window, OpenFleet fleet) {
        ImportWizard.open(window.getShell(), fleet, Optional.empty());
    }
}
