package org.fleetmail.ui.internal.device;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fleetmail.model.Device;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.PlannedValue;

/**
 * A line of the comparison of devices with their fleet.
 *
 * @param device in the fleet
 * @param item what came of reading it
 * @param row one of its settings; empty where it could not be read
 */
record Compared(Device device, PlanItem item, Optional<SettingRow> row) {
    /** The lines of the devices that were read. */
    static List<Compared> of(List<Device> devices, Plan plan) {
        List<Compared> lines = new ArrayList<>();
        devices.forEach(device -> plan.item(device.getId()).ifPresent(item -> lines.addAll(of(device, item))));
        return lines;
    }

    private static List<Compared> of(Device device, PlanItem item) {
        if (item.observedAt().isEmpty()) {
            return List.of(new Compared(device, item, Optional.empty()));
        }
        return SettingRow.of(device, Optional.of(item), Optional.empty(), Instant.EPOCH).stream()
                .map(row -> new Compared(device, item, Optional.of(row)))
                .toList();
    }

    /** Whether the device and the fleet do not say the same, as far as both say something. */
    boolean differs() {
        return row.map(read -> read.change().isPresent()
                        || read.handWork().isPresent()
                        || read.disagreeing().isPresent())
                .orElse(true);
    }

    /** The value of the device that can become its own, where it is another one. */
    Optional<String> keepable() {
        return row.filter(read -> differs() && !read.setting().isSecret())
                .flatMap(SettingRow::actual)
                .flatMap(actual ->
                        actual instanceof PlannedValue.Text(String value) ? Optional.of(value) : Optional.empty());
    }

    String setting() {
        return row.map(SettingRow::label).orElse(item.state().label().in(Locale.getDefault()));
    }

    String desired() {
        return row.map(SettingRow::desiredText).orElse("");
    }

    String actual() {
        return row.map(SettingRow::actualText).orElse("");
    }

    String source() {
        return row.map(SettingRow::source).orElse("");
    }

    String state() {
        return row.map(MailSettingsTable::state)
                .orElseGet(() -> item.reasons().stream()
                        .map(reason -> reason.text(Locale.getDefault()))
                        .collect(Collectors.joining(" ")));
    }
}
