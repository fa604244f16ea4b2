package org.fleetmail.rollout.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.driver.Written;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.rollout.plan.Reason;

/**
 * What to make of a device's answer to a write and of what it reads back.
 *
 * @param applied everything is as it shall be, and no answer about a password was lost
 * @param refused the device, or the driver, said no
 * @param lostAnswer no answer came for something that is not as it shall be, or cannot be compared
 * @param secretsSent a password may have been changed
 * @param reasons why it is not applied
 */
record Verdict(boolean applied, boolean refused, boolean lostAnswer, boolean secretsSent, List<Reason> reasons) {
    static Verdict of(Outcome<Written> answer, ReadBack readBack) {
        return switch (answer) {
            case Outcome.Failed<Written>(Trouble trouble) ->
                new Verdict(false, true, false, false, List.of(Reason.of(trouble)));
            case Outcome.Done<Written>(Written written) -> of(written, readBack);
        };
    }

    private static Verdict of(Written written, ReadBack readBack) {
        boolean secretUncertain = written.uncertain().keySet().stream().anyMatch(MailSetting::isSecret);
        boolean secretRefused = written.refused().keySet().stream().anyMatch(MailSetting::isSecret)
                || written.notTried().stream().anyMatch(MailSetting::isSecret);
        boolean applied = readBack.asDesired() && !secretUncertain && !secretRefused;
        boolean lost = !written.uncertain().isEmpty() && written.refused().isEmpty();
        boolean secretsSent = secretUncertain || written.acknowledged().stream().anyMatch(MailSetting::isSecret);
        return new Verdict(
                applied, !written.refused().isEmpty(), lost, secretsSent, applied ? List.of() : why(written, readBack));
    }

    private static List<Reason> why(Written written, ReadBack readBack) {
        List<Reason> reasons = new ArrayList<>();
        written.refused().entrySet().forEach(refusal -> reasons.add(reason(refusal)));
        written.uncertain().entrySet().forEach(lost -> reasons.add(reason(lost)));
        if (reasons.isEmpty() && readBack.has(SettingResult.Match.DIFFERENT)) {
            reasons.add(Reason.of(TroubleCode.WRITE_IGNORED, readBack.differences()));
        }
        return reasons.isEmpty() ? List.of(Reason.of(TroubleCode.WRITE_UNCERTAIN)) : reasons;
    }

    private static Reason reason(Map.Entry<MailSetting, Trouble> entry) {
        String detail = entry.getKey().id() + ": " + entry.getValue().detail();
        return Reason.of(entry.getValue().code(), detail);
    }
}
