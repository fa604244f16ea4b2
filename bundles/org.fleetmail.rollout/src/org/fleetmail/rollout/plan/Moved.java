package org.fleetmail.rollout.plan;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.setting.MailSetting;

/** What is no longer as somebody saw it. Secrets never count: devices do not tell them. */
public final class Moved {
    private Moved() {}

    /**
     * Settings that a device has neither as they were seen nor as they shall be, with both values.
     *
     * @param seen what it had
     * @param wanted what it shall have
     * @param now what it has
     */
    public static List<String> settings(
            SortedMap<MailSetting, PlannedValue> seen, Map<MailSetting, PlannedValue> wanted, DeviceState now) {
        return seen.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof PlannedValue.Text)
                .filter(entry -> {
                    PlannedValue actual = PlannedValue.observed(now.settings().get(entry.getKey()));
                    return !actual.equals(entry.getValue()) && !actual.equals(wanted.get(entry.getKey()));
                })
                .map(entry -> entry.getKey().id() + ": " + entry.getValue() + " → "
                        + PlannedValue.observed(now.settings().get(entry.getKey())))
                .toList();
    }

    static List<String> settings(SortedMap<MailSetting, PlannedValue> seen, Desired desired, DeviceState now) {
        return settings(seen, desired.plannedValues(), now);
    }
}
