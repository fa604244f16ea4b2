package org.fleetmail.ui.internal.discovery;

import java.util.List;
import java.util.Objects;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fleetmail.core.query.CredentialsNeeded;
import org.fleetmail.model.Device;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.internal.edit.Edits;
import org.fleetmail.ui.internal.form.SecretKeeping;
import org.fleetmail.ui.internal.look.FleetHandler;

/** Gives the same credentials to many devices at once: the selected ones, or else all that need some. */
public final class FillCredentialsHandler extends FleetHandler {
    @Override
    protected void run(ExecutionEvent event, IWorkbenchWindow window, OpenFleet fleet) {
        fill(window, fleet, devices(fleet, HandlerUtil.getCurrentStructuredSelection(event)));
    }

    private static List<Device> devices(OpenFleet fleet, IStructuredSelection selection) {
        List<Device> selected = selection.stream()
                .filter(Device.class::isInstance)
                .map(Device.class::cast)
                .filter(device -> Objects.equals(device.eContainer(), fleet.fleet()))
                .toList();
        return selected.isEmpty()
                ? fleet.fleet().getDevices().stream()
                        .filter(CredentialsNeeded::is)
                        .toList()
                : selected;
    }

    private static void fill(IWorkbenchWindow window, OpenFleet fleet, List<Device> devices) {
        if (devices.isEmpty()) {
            MessageDialog.openInformation(
                    window.getShell(), Messages.FillCredentials_title, Messages.FillCredentials_nobody);
            return;
        }
        CredentialsDialog dialog = new CredentialsDialog(window.getShell(), devices.size());
        if (dialog.open() == Window.OK) {
            Edits.change(fleet.domain(), fleet.fleet(), Messages.FillCredentials_change, () -> dialog.give(devices));
            new SecretKeeping(window.getShell(), window.getService(Services.class)).begin(dialog.secrets());
        }
    }
}
