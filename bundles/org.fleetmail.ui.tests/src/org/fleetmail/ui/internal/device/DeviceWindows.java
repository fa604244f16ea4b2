package org.fleetmail.ui.internal.device;

import java.util.List;
import org.eclipse.swt.widgets.Shell;
import org.fleetmail.ui.fleet.OpenFleet;

/** Opens the comparison of devices with what is wanted of them. */
public final class DeviceWindows {
    private DeviceWindows() {}

    public static void compare(Shell shell, OpenFleet fleet) {
        new DeviceComparison(shell, fleet, List.of()).open();
    }
}
