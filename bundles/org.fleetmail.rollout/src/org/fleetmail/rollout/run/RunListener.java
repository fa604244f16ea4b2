package org.fleetmail.rollout.run;

import org.fleetmail.core.text.Sentence;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlannedWave;

/** Is told how a run goes; on any thread, briefly. Who shows it keeps the latest of each device and paints from that. */
public interface RunListener {
    /** Nobody watches; gates that ask for a confirmation stay shut. */
    RunListener NONE = new RunListener() {};

    /** The run has its name and its lock. */
    default void began(String run, Plan plan) {}

    default void waveBegan(PlannedWave wave) {}

    default void progressed(DeviceProgress progress) {}

    /** A device has its result. */
    default void ended(DeviceResult result) {}

    default void gate(GateResult result) {}

    /**
     * Asks a person whether to go on to the next wave; it may block.
     *
     * @return whether to go on; no is the answer when nobody is there
     */
    default boolean confirm(Sentence question) {
        return false;
    }
}
