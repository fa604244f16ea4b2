package org.fleetmail.ui.internal.rollout;

import java.util.List;
import java.util.Set;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.PlannedWave;

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
                waves,
                plan.items().stream()
                        .filter(item -> !devices.contains(item.device()))
                        .toList());
    }

    private static Plan with(Plan plan, List<PlannedWave> waves, List<PlanItem> items) {
        return new Plan(
                plan.kind(),
                plan.name(),
                plan.fleet(),
                plan.selection(),
                plan.madeAt(),
                plan.parallel(),
                plan.stopAfter(),
                plan.preflights(),
                waves,
                items);
    }
}
