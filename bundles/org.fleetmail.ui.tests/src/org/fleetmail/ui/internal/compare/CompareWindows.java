package org.fleetmail.ui.internal.compare;

import java.util.List;
import org.eclipse.swt.widgets.Shell;
import org.fleetmail.ui.fleet.OpenFleet;

/** Opens the comparison of a fleet with its saved file. */
public final class CompareWindows {
    private CompareWindows() {}

    public static void saved(Shell shell, OpenFleet fleet) {
        new SavedComparison(shell, fleet, List.of()).open();
    }
}
