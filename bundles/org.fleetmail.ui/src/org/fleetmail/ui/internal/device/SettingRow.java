package org.fleetmail.ui.internal.device;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fleetmail.device.profile.Words;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.model.Device;
import org.fleetmail.rollout.plan.Change;
import org.fleetmail.rollout.plan.Desired;
import org.fleetmail.rollout.plan.HandWork;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.PlannedValue;
import org.fleetmail.rollout.run.DeviceResult;
import org.fleetmail.rollout.run.SettingResult;

/**
 * One mail setting of a device as the editor shows it.
 *
 * @param setting which
 * @param actual what the device told when it was last read, empty when it was not
 * @param desired what it shall have, where something says so
 * @param change what a push would write
 * @param handWork what a person has to do instead
 * @param result what became of it in the last push
 * @param readAt when the actual value was read
 * @param disagreeing what the device says in two objects for it that are not the same
 */
record SettingRow(
        MailSetting setting,
        Optional<PlannedValue> actual,
        Optional<Desired.Value> desired,
        Optional<Change> change,
        Optional<HandWork> handWork,
        Optional<SettingResult> result,
        Optional<Instant> readAt,
        Optional<Words> disagreeing) {

    /** The rows of a device: what it shall have, joined with what it told. */
    static List<SettingRow> of(
            Device device, Optional<PlanItem> item, Optional<DeviceResult> pushed, Instant pushedAt) {
        SortedMap<MailSetting, Desired.Value> desired =
                Desired.of(device, device.getTemplate()).values();
        SortedMap<MailSetting, PlannedValue> actual =
                item.map(PlanItem::observed).orElseGet(TreeMap::new);
        SortedSet<MailSetting> settings = new TreeSet<>(desired.keySet());
        settings.addAll(actual.keySet());
        List<SettingRow> rows = new ArrayList<>();
        for (MailSetting setting : settings) {
            Optional<SettingResult> result = pushed.flatMap(ended -> ended.settings().stream()
                    .filter(one -> one.setting() == setting)
                    .findFirst());
            rows.add(new SettingRow(
                    setting,
                    Optional.ofNullable(actual.get(setting)),
                    Optional.ofNullable(desired.get(setting)),
                    item.flatMap(read -> read.changes().stream()
                            .filter(change -> change.setting() == setting)
                            .findFirst()),
                    item.flatMap(read -> read.handWork().stream()
                            .filter(work -> work.setting() == setting)
                            .findFirst()),
                    result,
                    result.map(read -> pushedAt)
                            .or(() -> item.flatMap(PlanItem::observedAt).filter(at -> actual.containsKey(setting))),
                    item.map(read -> read.disagreeing().get(setting))));
        }
        return rows;
    }

    String label() {
        return setting.label().in(Locale.getDefault());
    }

    /** What the device has: read back after a push, else as it was read. */
    String actualText() {
        return result.map(SettingResult::after)
                .or(() -> actual)
                .map(PlannedValue::toString)
                .orElse("");
    }

    /** How old the actual value is, for example "3 minutes ago"; empty where it was not read. */
    String age(Instant now) {
        return readAt.map(at -> Age.words(Duration.between(at, now))).orElse("");
    }

    String desiredText() {
        return desired.map(value -> value.value().toString()).orElse("");
    }

    /** Where the desired value comes from. */
    String source() {
        Locale language = Locale.getDefault();
        return desired.map(value -> value.origin().label().in(language) + " " + value.from())
                .orElse("");
    }
}
