package org.fleetmail.rollout.plan;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.store.run.RunKind;

/**
 * What a run will do: reviewable, kept in a file, and made against observations with their times. It holds names of
 * secrets, never their values.
 *
 * @param kind a rollout, or the way back from one
 * @param name name of the rollout, or of the run that is rolled back
 * @param fleet path of the fleet file, empty when it was never saved
 * @param selection which devices, as a query
 * @param madeAt when, UTC
 * @param parallel how many devices are changed at the same time
 * @param stopAfter after how many failed devices what stops
 * @param preflights what the endpoints answered
 * @param waves in which order
 * @param items each device once
 */
public record Plan(
        RunKind kind,
        String name,
        String fleet,
        String selection,
        Instant madeAt,
        int parallel,
        StopAfter stopAfter,
        List<Preflight> preflights,
        List<PlannedWave> waves,
        List<PlanItem> items) {
    public Plan {
        preflights = List.copyOf(preflights);
        waves = List.copyOf(waves);
        items = List.copyOf(items);
    }

    /** The same with its devices put into other waves; what the rules leave comes last. */
    public Plan inWaves(List<WaveRule> rules) {
        return with(parallel, stopAfter, Waves.of(rules, items));
    }

    /** The same at another pace. @param devices at the same time, 1 or more */
    public Plan atPace(int devices, StopAfter stop) {
        return with(devices, stop, waves);
    }

    private Plan with(int devices, StopAfter stop, List<PlannedWave> order) {
        return new Plan(kind, name, fleet, selection, madeAt, devices, stop, preflights, order, items);
    }

    /** How many devices are in each state; a state without devices is there with 0. */
    public Map<ItemState, Integer> counts() {
        Map<ItemState, Integer> counts = new EnumMap<>(ItemState.class);
        for (ItemState state : ItemState.values()) {
            counts.put(state, 0);
        }
        items.forEach(item -> counts.merge(item.state(), 1, Integer::sum));
        return counts;
    }

    /** Whether the endpoint a device shall hand its mail in at passed its verification; {@code UNKNOWN} when not asked. */
    public Shown endpoint(PlanItem item) {
        return preflights.stream()
                .filter(preflight -> preflight.endpoint().equals(item.endpoint()))
                .findFirst()
                .map(preflight -> preflight.passed() ? Shown.YES : Shown.NO)
                .orElse(Shown.UNKNOWN);
    }

    public Optional<PlanItem> item(String device) {
        return items.stream().filter(item -> item.device().equals(device)).findFirst();
    }
}
