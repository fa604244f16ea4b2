package org.fleetmail.ui.internal.exchange;

import java.util.List;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fleetmail.model.Device;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.look.FleetHandler;

/** Opens the export wizard for the fleet at work. */
public final class ExportHandler extends FleetHandler {
    @Override
    protected void run(ExecutionEvent event, IWorkbenchWindow window, OpenFleet fleet) {
        ExportWizard.open(window.getShell(), fleet, devices(fleet, HandlerUtil.getCurrentSelection(event)));
    }

    private static List<Device> devices(OpenFleet fleet, ISelection selection) {
        List<?> selected = selection instanceof IStructuredSelection structured ? structured.toList() : List.of();
        return selected.stream()
                .filter(Device.class::isInstance)
                .map(Device.class::cast)
                .filter(device -> device.eContainer() == fleet.fleet())
                .toList();
    }
}
