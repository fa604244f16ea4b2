package org.fleetmail.rollout.trial;

import java.util.Optional;
import org.fleetmail.device.profile.WriteProof;
import org.fleetmail.rollout.run.RunSummary;

/**
 * What came of the write that was to prove a profile.
 *
 * @param written the run that wrote
 * @param restored the run that set back
 * @param proof what may be kept in the profile; empty where the value did not read back as written
 */
public record TrialResult(RunSummary written, RunSummary restored, Optional<WriteProof> proof) {
    /** Whether the device has again what it had before. */
    public boolean asBefore() {
        return restored.clean();
    }
}
