package org.fleetmail.rollout.run;

import org.fleetmail.core.text.Sentence;
import org.fleetmail.rollout.plan.PlannedGate;

/**
 * Whether the way to the next wave is open.
 *
 * @param wave name of the wave that ended
 * @param gate what was asked
 * @param scope for which model it was asked, empty: for the whole wave
 * @param share share of devices for which it holds, 0 to 100
 * @param open whether that is enough
 * @param counted whether it was counted on the devices; otherwise a person said so
 * @param text the same as a sentence
 */
public record GateResult(
        String wave, PlannedGate gate, String scope, int share, boolean open, boolean counted, Sentence text) {
    static GateResult of(String wave, PlannedGate gate, String scope, int share, boolean open, boolean counted) {
        String asked = "gate." + gate.kind().getName() + (counted ? ".counted" : "");
        String key = asked + (open ? ".open" : ".shut") + (scope.isEmpty() ? "" : ".model");
        Sentence text = Sentence.of(GateResult.class, key, wave, scope, share, gate.percent());
        return new GateResult(wave, gate, scope, share, open, counted, text);
    }
}
