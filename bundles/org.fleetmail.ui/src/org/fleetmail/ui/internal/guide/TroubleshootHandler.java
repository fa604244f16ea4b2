package org.fleetmail.ui.internal.guide;

import java.util.Optional;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.Workstation;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.internal.look.FleetHandler;

/** Opens the wizard that looks for what is wrong with an account of the fleet at work. */
public final class TroubleshootHandler extends FleetHandler {
    public static final String COMMAND = "org.fleetmail.ui.troubleshoot";
    private static final Point SIZE = new Point(980, 600);

    @Override
    protected void run(ExecutionEvent event, IWorkbenchWindow window, OpenFleet fleet) {
        Object selected = HandlerUtil.getCurrentStructuredSelection(event).getFirstElement();
        var wizard = new TroubleshootWizard(
                fleet.fleet(), account(fleet.fleet(), selected), window.getService(Services.class));
        WizardDialog dialog = new WizardDialog(window.getShell(), wizard);
        dialog.setPageSize(SIZE);
        dialog.open();
    }

    /** The selected account, or one that uses the selected endpoint, PC or printer. */
    static Optional<Account> account(Fleet fleet, Object selected) {
        return switch (selected) {
            case Account account -> Optional.of(account);
            case Device device -> Optional.ofNullable(device.getAccount());
            case Workstation workstation -> workstation.getAccounts().stream().findFirst();
            case Endpoint endpoint ->
                fleet.getAccounts().stream()
                        .filter(account -> account.getOutgoing() == endpoint || account.getIncoming() == endpoint)
                        .findFirst();
            case null, default -> Optional.empty();
        };
    }
}
