package org.fleetmail.rollout.plan;

import java.util.List;

/**
 * Devices that are changed together.
 *
 * @param name for people
 * @param onePerModel whether it holds one device of each model, so that its gate is asked for each model alone
 * @param devices identities
 * @param gates what must hold before the next wave
 */
public record PlannedWave(String name, boolean onePerModel, List<String> devices, List<PlannedGate> gates) {
    public PlannedWave {
        devices = List.copyOf(devices);
        gates = List.copyOf(gates);
    }
}
