package org.fleetmail.ui.internal.guide;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchWindow;
import org.fleetmail.endpoint.dns.DnsSource;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.internal.look.FleetHandler;
import org.fleetmail.ui.internal.rollout.Engines;

/** Opens the wizard that finds the mail servers of a domain. */
public final class LookupHandler extends FleetHandler {
    public static final String COMMAND = "org.fleetmail.ui.lookUpServers";
    private static final Point SIZE = new Point(900, 520);

    @Override
    protected void run(ExecutionEvent event, IWorkbenchWindow window, OpenFleet fleet) {
        Engines engines = new Engines(window.getService(Services.class));
        WizardDialog dialog =
                new WizardDialog(window.getShell(), new LookupWizard(fleet, engines.verifier(), DnsSource::parse));
        dialog.setPageSize(SIZE);
        dialog.open();
    }
}
