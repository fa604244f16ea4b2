package org.fleetmail.rollout.plan;

import org.fleetmail.model.GateKind;

/**
 * What must hold before the next wave.
 *
 * @param kind what is asked
 * @param percent least share of the wave's devices for which it must hold, 0 to 100
 */
public record PlannedGate(GateKind kind, int percent) {}
