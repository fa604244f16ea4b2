package org.fleetmail.rollout.run;

import java.util.List;
import java.util.Optional;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.rollout.plan.ItemState;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.Reason;
import org.fleetmail.store.run.Run;

/** Summaries of runs from the journal alone. */
final class Summaries {
    private Summaries() {}

    /** A device behind an open intent is unknown: nobody has looked at it since. */
    static RunSummary of(Run run, Plan plan, RunHistory history) {
        List<DeviceResult> results =
                plan.items().stream().map(item -> result(item, history)).toList();
        return new RunSummary(run, results, history.gates(), Optional.empty());
    }

    private static DeviceResult result(PlanItem item, RunHistory history) {
        if (history.open().containsKey(item.device())) {
            return new DeviceResult(
                    item.device(),
                    item.name(),
                    history.open().get(item.device()).wave(),
                    Phase.UNKNOWN,
                    List.of(),
                    item.handWork(),
                    List.of(Reason.of(TroubleCode.WRITE_UNCERTAIN)),
                    ProofRow.NOTHING);
        }
        DeviceResult known = history.outcomes().get(item.device());
        if (known != null) {
            return known;
        }
        NotBegun.Left left = history.left().get(item.device());
        if (left != null) {
            return left.result(item);
        }
        return item.state() == ItemState.CHANGE
                ? Results.skipped(item, "", Reason.of(TroubleCode.CANCELLED))
                : Results.untouched(item);
    }
}
