package org.fleetmail.rollout.run;

import org.fleetmail.core.text.Sentence;
import org.fleetmail.rollout.plan.PlannedGate;

/**
 * Whether the way to the next wave is open.
 *
 * @param wave name of the wave that ended
 * @param gate what was asked
 * @param scope for which model it was asked, empty: for the whole wave
 * @param open whether it holds
 * @param text the same as a sentence
 */
public record GateResult(String wave, PlannedGate gate, String scope, boolean open, Sentence text) {}
