package org.fleetmail.rollout.run;

import org.fleetmail.core.text.Sentence;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.PlannedWave;

/** Tells a listener how devices move on. */
record Watch(RunListener listener) {
    void waiting(PlanItem item, PlannedWave wave) {
        progress(item, wave.name(), Phase.WAITING);
    }

    void progress(PlanItem item, String wave, Phase phase) {
        listener.progressed(new DeviceProgress(item.device(), item.name(), wave, phase, phase.label()));
    }

    void ended(DeviceResult result) {
        listener.progressed(
                new DeviceProgress(result.device(), result.name(), result.wave(), result.phase(), text(result)));
        listener.ended(result);
    }

    private static Sentence text(DeviceResult result) {
        return result.reasons().isEmpty()
                ? result.phase().label()
                : Sentence.of(
                        Watch.class,
                        "progress.reason",
                        result.phase().label(),
                        result.reasons().getFirst().code().sentence());
    }
}
