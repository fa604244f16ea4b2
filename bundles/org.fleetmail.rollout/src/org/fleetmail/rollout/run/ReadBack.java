package org.fleetmail.rollout.run;

import java.util.List;
import java.util.SortedMap;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Presence;
import org.fleetmail.rollout.plan.PlannedValue;
import org.fleetmail.rollout.run.SettingResult.Match;

/**
 * What a device has after a write, beside what it had and what it was given. A device's acknowledgement counts for
 * nothing here: agents are known that answer "no error" and change nothing.
 */
record ReadBack(List<SettingResult> settings) {
    ReadBack {
        settings = List.copyOf(settings);
    }

    static ReadBack of(Intent intent, DeviceState after) {
        return new ReadBack(intent.write().entrySet().stream()
                .map(entry -> result(intent.before(), entry.getKey(), entry.getValue(), after))
                .toList());
    }

    private static SettingResult result(
            SortedMap<MailSetting, PlannedValue> before, MailSetting setting, PlannedValue desired, DeviceState after) {
        PlannedValue now = PlannedValue.observed(after.settings().get(setting));
        PlannedValue had = before.getOrDefault(setting, new PlannedValue.Unread());
        return new SettingResult(setting, had, desired, now, match(desired, now));
    }

    private static Match match(PlannedValue desired, PlannedValue now) {
        return switch (now) {
            case PlannedValue.Kept(Presence presence) -> match(desired instanceof PlannedValue.Cleared, presence);
            case PlannedValue.Unread unread when desired instanceof PlannedValue.Text -> Match.UNREAD;
            case PlannedValue.Unread unread -> Match.NOT_COMPARABLE;
            case PlannedValue.Text text -> text.equals(desired) ? Match.EQUAL : Match.DIFFERENT;
            case PlannedValue.SecretName name -> Match.NOT_COMPARABLE;
            case PlannedValue.Cleared cleared -> Match.NOT_COMPARABLE;
        };
    }

    private static Match match(boolean cleared, Presence presence) {
        return switch (presence) {
            case UNKNOWN -> Match.NOT_COMPARABLE;
            case SET -> cleared ? Match.DIFFERENT : Match.NOT_COMPARABLE;
            case NOT_SET -> cleared ? Match.EQUAL : Match.DIFFERENT;
        };
    }

    boolean has(Match match) {
        return settings.stream().anyMatch(setting -> setting.match() == match);
    }

    /** Everything that can be compared is as it shall be. */
    boolean asDesired() {
        return !has(Match.DIFFERENT) && !has(Match.UNREAD);
    }

    /** Settings that can be compared and are not what they were before. */
    List<SettingResult> changed() {
        return settings.stream()
                .filter(setting -> setting.after() instanceof PlannedValue.Text)
                .filter(setting -> !setting.after().equals(setting.before()))
                .toList();
    }

    /** One line for each setting that is not as it shall be. */
    String differences() {
        return String.join(
                ", ",
                settings.stream()
                        .filter(setting -> setting.match() == Match.DIFFERENT)
                        .map(setting -> setting.setting().id() + ": " + setting.after() + " ≠ " + setting.desired())
                        .toList());
    }
}
