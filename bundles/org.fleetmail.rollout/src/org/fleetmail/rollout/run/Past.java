package org.fleetmail.rollout.run;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.model.Device;
import org.fleetmail.rollout.plan.PlannedValue;

/**
 * What was written to a device, seen from a point to which it shall return.
 *
 * @param device which
 * @param earlier intents before the point, oldest first
 * @param since intents from the point on, oldest first; at least one
 * @param runs names of the runs these intents belong to
 */
record Past(Device device, List<Intent> earlier, List<Intent> since, Set<String> runs) {
    /** What was written last of each setting since the point. */
    SortedMap<MailSetting, PlannedValue> written() {
        return Intent.written(since);
    }

    /** What it had at the point. */
    PlannedValue had(MailSetting setting) {
        return since.getFirst().before().getOrDefault(setting, new PlannedValue.Unread());
    }

    /** The same as a text, empty where it did not tell. */
    String text(MailSetting setting) {
        return had(setting) instanceof PlannedValue.Text(String text) ? text : "";
    }
}
