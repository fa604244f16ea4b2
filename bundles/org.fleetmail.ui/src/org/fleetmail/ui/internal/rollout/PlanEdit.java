package org.fleetmail.ui.internal.rollout;

import java.util.List;
import java.util.Set;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.PlannedWave;
import org.fleetmail.rollout.plan.StopAfter;

/** What a person may change in a plan before it is applied. What is written to a device stays as it was planned. */
final class PlanEdit {
    private PlanEdit() {}

    /** The plan without some devices; waves that are empty then go as well. */
    static Plan without(Plan plan, Set<String> devices) {
        List<PlannedWave> waves = plan.waves().stream()
                .map(wave -> new PlannedWave(
                        wave.name(),
                        wave.onePerModel(),
                        wave.devices().stream()
                                .filter(device -> !devices.contains(device))
                                .toList(),
                        wave.gates()))
                .filter(wave -> !wave.devices().isEmpty())
                .toList();
        return with(
                plan,
                plan.parallel(),
                plan.stopAfter(),
                waves,
                plan.items().stream()
                        .filter(item -> !devices.contains(item.device()))
                        .toList());
    }

    /**
     * The plan at another pace.
     *
     * @param parallel devices at the same time, 1 or more
     * @param stopAfterFailures the run stops after so many failed devices, 1 or more
     */
    static Plan atPace(Plan plan, int parallel, int stopAfterFailures) {
        StopAfter stop = new StopAfter(
                stopAfterFailures, plan.stopAfter().ofModel(), plan.stopAfter().atSite());
        return with(plan, parallel, stop, plan.waves(), plan.items());
    }

    private static Plan with(
            Plan plan, int parallel, StopAfter stopAfter, List<PlannedWave> waves, List<PlanItem> items) {
        return new Plan(
                plan.kind(),
                plan.name(),
                plan.fleet(),
                plan.selection(),
                plan.madeAt(),
                parallel,
                stopAfter,
                plan.preflights(),
                waves,
                items);
    }
}
