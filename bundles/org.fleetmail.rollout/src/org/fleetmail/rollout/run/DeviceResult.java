package org.fleetmail.rollout.run;

import java.util.ArrayList;
import java.util.List;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.rollout.plan.HandWork;
import org.fleetmail.rollout.plan.Reason;
import org.fleetmail.rollout.plan.Shown;

/**
 * What became of one device.
 *
 * @param device identity
 * @param name for people
 * @param wave name of its wave, empty when it was in none
 * @param phase the result, always {@linkplain Phase#isTerminal() terminal}
 * @param settings every setting that was to be written
 * @param handWork what a person still has to do at it
 * @param reasons why it ended so
 * @param proof what was shown of it
 */
public record DeviceResult(
        String device,
        String name,
        String wave,
        Phase phase,
        List<SettingResult> settings,
        List<HandWork> handWork,
        List<Reason> reasons,
        ProofRow proof) {
    public DeviceResult {
        settings = List.copyOf(settings);
        handWork = List.copyOf(handWork);
        reasons = List.copyOf(reasons);
        if (!phase.isTerminal()) {
            throw new IllegalArgumentException(phase.name());
        }
    }

    /** The same device after it was tried: an applied one becomes proven by its mail, and a failed try is a reason. */
    DeviceResult with(Proof tried) {
        ProofRow row = proof.with(tried);
        List<Reason> more = new ArrayList<>(reasons);
        if (tried.shown() == Shown.NO) {
            more.add(new Reason(TroubleCode.PROOF_FAILED, tried.detail()));
        }
        Phase now = phase == Phase.APPLIED && row.proven() ? Phase.PROVEN : phase;
        return new DeviceResult(device, name, wave, now, settings, handWork, more, row);
    }
}
