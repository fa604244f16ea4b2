package org.fleetmail.rollout.run;

import org.fleetmail.core.text.Sentence;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.rollout.plan.PlannedValue;

/**
 * What became of one setting.
 *
 * @param setting which
 * @param before what the device had
 * @param desired what was to be written
 * @param after what it read back
 * @param match how the two compare
 */
public record SettingResult(
        MailSetting setting, PlannedValue before, PlannedValue desired, PlannedValue after, Match match) {
    /** How what was read back compares with what was written. */
    public enum Match {
        /** It is the same. */
        EQUAL,
        /** A secret: the device says that it holds one, and does not tell which. */
        NOT_COMPARABLE,
        /** It is something else. */
        DIFFERENT,
        /** The device did not tell. */
        UNREAD;

        public Sentence label() {
            return Sentence.of(SettingResult.class, "match." + name());
        }
    }
}
