package org.fleetmail.rollout.run;

import java.util.List;
import org.fleetmail.rollout.plan.HandWork;
import org.fleetmail.rollout.plan.Reason;

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
 */
public record DeviceResult(
        String device,
        String name,
        String wave,
        Phase phase,
        List<SettingResult> settings,
        List<HandWork> handWork,
        List<Reason> reasons) {
    public DeviceResult {
        settings = List.copyOf(settings);
        handWork = List.copyOf(handWork);
        reasons = List.copyOf(reasons);
        if (!phase.isTerminal()) {
            throw new IllegalArgumentException(phase.name());
        }
    }
}
