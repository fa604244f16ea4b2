package org.fleetmail.ui.internal.merge;

import org.eclipse.swt.widgets.Shell;
import org.fleetmail.core.fleet.FleetDocument;
import org.fleetmail.ui.fleet.OpenFleet;

/** Opens the dialog of a merge that takes long to come to. */
public final class MergeWindows {
    private MergeWindows() {}

    public static void merge(Shell shell, OpenFleet fleet, FleetDocument theirs) {
        fleet.compare(fleet.base(), theirs)
                .toOptional()
                .ifPresent(merge -> new MergeDialog(shell, fleet, theirs, merge).open());
    }
}
