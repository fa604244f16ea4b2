package org.fleetmail.ui.internal.wave;

import java.util.List;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.StopAfter;
import org.fleetmail.rollout.plan.WaveRule;

/**
 * In which order and at which pace a plan is applied, and what stops it.
 *
 * @param waves which devices come first, and what must hold in between
 * @param stopAfter after how many failures what stops
 * @param parallel devices at the same time, 1 or more
 */
public record RunShape(List<WaveRule> waves, StopAfter stopAfter, int parallel) {
    public RunShape {
        waves = List.copyOf(waves);
    }

    /** The shape a plan has. */
    public static RunShape of(Plan plan) {
        return new RunShape(WaveRule.of(plan), plan.stopAfter(), plan.parallel());
    }

    /** A plan in this shape. What is written to a device stays as it was planned. */
    public Plan applyTo(Plan plan) {
        return plan.inWaves(waves).atPace(parallel, stopAfter);
    }
}
