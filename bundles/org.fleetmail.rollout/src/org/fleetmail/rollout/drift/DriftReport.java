package org.fleetmail.rollout.drift;

import java.util.List;
import java.util.Optional;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.run.RunSummary;

/**
 * What a check for drift found.
 *
 * @param drifted devices that have something else than their template says, with each difference
 * @param unread devices that could not be read
 * @param repair the run that put right what may be put right without asking; empty where nothing was, or may be
 */
public record DriftReport(List<PlanItem> drifted, List<PlanItem> unread, Optional<RunSummary> repair) {
    public DriftReport {
        drifted = List.copyOf(drifted);
        unread = List.copyOf(unread);
    }

    /** Whether every device was read and has what it shall have now. */
    public boolean clean() {
        boolean allRepaired = repair.filter(run -> run.clean() && run.results().size() == drifted.size())
                .isPresent();
        return unread.isEmpty() && (drifted.isEmpty() || allRepaired);
    }
}
