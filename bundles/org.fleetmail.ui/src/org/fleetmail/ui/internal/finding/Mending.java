package org.fleetmail.ui.internal.finding;

import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Fix;
import org.fleetmail.core.fleet.policy.Accepting;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.internal.edit.Edits;
import org.fleetmail.ui.internal.look.FixWords;

/** Changes of a fleet that mend findings or accept them, each one step to undo. */
final class Mending {
    private Mending() {}

    /** Carries changes out together. */
    static void apply(List<Fix> fixes, OpenFleets fleets) {
        if (fixes.isEmpty()) {
            return;
        }
        String label =
                fixes.size() == 1 ? FixWords.label(fixes.getFirst()) : NLS.bind(Messages.Mending_many, fixes.size());
        fleets.of(fixes.getFirst().target())
                .ifPresent(
                        fleet -> Edits.change(fleet.domain(), fleet.fleet(), label, () -> fixes.forEach(Fix::apply)));
    }

    /** Accepts findings. */
    static void accept(Accepting accepting, List<Finding> findings, OpenFleet fleet) {
        String label = NLS.bind(Messages.Mending_accept, findings.size());
        Edits.change(fleet.domain(), fleet.fleet(), label, () -> accepting.apply(fleet.fleet(), findings));
    }
}
