package org.fleetmail.ui.internal.guide;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fleetmail.endpoint.dns.DnsSource;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.internal.rollout.Engines;

/** Opens the wizard that finds the mail servers of a domain. */
public final class LookupHandler extends AbstractHandler {
    public static final String COMMAND = "org.fleetmail.ui.lookUpServers";
    private static final Point SIZE = new Point(900, 520);

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        window.getService(OpenFleets.class).current().ifPresent(fleet -> {
            Engines engines = new Engines(window.getService(Services.class));
            WizardDialog dialog =
                    new WizardDialog(window.getShell(), new LookupWizard(fleet, engines.verifier(), DnsSource::parse));
            dialog.setPageSize(SIZE);
            dialog.open();
        });
        return null;
    }
}
