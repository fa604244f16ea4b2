package org.fleetmail.rollout.plan;

import java.util.List;
import org.fleetmail.core.text.Sentence;

/**
 * Devices that are changed together.
 *
 * @param name as the rollout calls it, or its number; different in each wave
 * @param onePerModel whether it holds one device of each model, so that its gate is asked for each model alone
 * @param devices identities
 * @param gates what must hold before the next wave
 */
public record PlannedWave(String name, boolean onePerModel, List<String> devices, List<PlannedGate> gates) {
    public PlannedWave {
        devices = List.copyOf(devices);
        gates = List.copyOf(gates);
    }

    /** Whether somebody named it; otherwise its name is its number. */
    boolean isNamed() {
        return !name.chars().allMatch(Character::isDigit);
    }

    /** Its name, or what it holds where nobody named it. */
    public Sentence label() {
        if (isNamed()) {
            return Sentence.of(PlannedWave.class, "wave.named", name);
        }
        return Sentence.of(PlannedWave.class, onePerModel ? "wave.models" : "wave.number", name);
    }
}
