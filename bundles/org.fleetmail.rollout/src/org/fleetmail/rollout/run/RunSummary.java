package org.fleetmail.rollout.run;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.rollout.plan.Reason;
import org.fleetmail.store.run.Run;

/**
 * What became of a run.
 *
 * @param run the run as the store has it
 * @param results each device of the plan that has a result, in the plan's order
 * @param gates what the gates said
 * @param stopped why the run stopped early, empty when it did not
 */
public record RunSummary(Run run, List<DeviceResult> results, List<GateResult> gates, Optional<Reason> stopped) {
    public RunSummary {
        results = List.copyOf(results);
        gates = List.copyOf(gates);
    }

    /** How many devices ended in each way; only those that are not 0, in the order of {@link Phase}. */
    public Map<Phase, Integer> counts() {
        Map<Phase, Integer> counts = new EnumMap<>(Phase.class);
        results.forEach(result -> counts.merge(result.phase(), 1, Integer::sum));
        return counts;
    }

    /** Whether every device has what it shall have, apart from hand work. */
    public boolean clean() {
        return stopped.isEmpty()
                && results.stream().allMatch(result -> result.phase().isSuccess() || result.phase() == Phase.HAND_WORK);
    }
}
