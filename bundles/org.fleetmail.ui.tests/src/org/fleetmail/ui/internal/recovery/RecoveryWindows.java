package org.fleetmail.ui.internal.recovery;

import java.time.Instant;
import org.eclipse.swt.widgets.Shell;
import org.fleetmail.core.fleet.Drafts.Draft;
import org.fleetmail.core.fleet.FleetDocument;
import org.fleetmail.ui.fleet.OpenFleet;

/** Opens the question what shall become of work that was not saved. */
public final class RecoveryWindows {
    private RecoveryWindows() {}

    public static void ask(Shell shell, OpenFleet fleet, FleetDocument saved) {
        Draft draft = new Draft(fleet.path(), fleet.path(), Instant.now());
        fleet.compare(fleet.base(), saved)
                .toOptional()
                .ifPresent(merge -> new RecoveryDialog(shell, draft, merge).ask());
    }
}
