package org.fleetmail.ui.internal.discovery;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.internal.look.FleetHandler;

/** Opens the discovery wizard for the fleet at work. */
public final class DiscoverHandler extends FleetHandler {
    private static final int WIDTH = 940;
    private static final int HEIGHT = 620;

    @Override
    protected void run(ExecutionEvent event, IWorkbenchWindow window, OpenFleet fleet) {
        WizardDialog dialog =
                new WizardDialog(window.getShell(), new DiscoveryWizard(fleet, window.getService(Services.class)));
        dialog.setMinimumPageSize(WIDTH, HEIGHT);
        dialog.setPageSize(WIDTH, HEIGHT);
        dialog.open();
    }
}
