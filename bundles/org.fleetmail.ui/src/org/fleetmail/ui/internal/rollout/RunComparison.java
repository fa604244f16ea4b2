package org.fleetmail.ui.internal.rollout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.rollout.run.DeviceResult;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.rollout.run.SettingResult;

/** Two runs beside each other: what became of each device, and which values each run left. */
final class RunComparison {
    private RunComparison() {}

    /**
     * A device or one of its settings in two runs.
     *
     * @param device its name
     * @param setting which; empty for the device as a whole
     * @param first in the one run; empty where it was not in it
     * @param second in the other
     */
    record Line(String device, Optional<MailSetting> setting, String first, String second) {
        boolean different() {
            return !first.equals(second);
        }
    }

    /** Every device of either run, each followed by its settings. */
    static List<Line> of(RunSummary first, RunSummary second) {
        Map<String, DeviceResult> before = byDevice(first);
        Map<String, DeviceResult> after = byDevice(second);
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .flatMap(device ->
                        lines(Optional.ofNullable(before.get(device)), Optional.ofNullable(after.get(device))).stream())
                .toList();
    }

    private static Map<String, DeviceResult> byDevice(RunSummary run) {
        return run.results().stream()
                .collect(Collectors.toMap(
                        DeviceResult::device, result -> result, (one, two) -> two, LinkedHashMap::new));
    }

    private static List<Line> lines(Optional<DeviceResult> first, Optional<DeviceResult> second) {
        String name = first.or(() -> second).map(DeviceResult::name).orElse("");
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(name, Optional.empty(), phase(first), phase(second)));
        for (MailSetting setting : settings(first, second)) {
            lines.add(new Line(name, Optional.of(setting), value(first, setting), value(second, setting)));
        }
        return lines;
    }

    private static Set<MailSetting> settings(Optional<DeviceResult> first, Optional<DeviceResult> second) {
        return Stream.of(first, second)
                .flatMap(Optional::stream)
                .flatMap(result -> result.settings().stream())
                .map(SettingResult::setting)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String phase(Optional<DeviceResult> result) {
        return result.map(known -> known.phase().label().in(Locale.getDefault()))
                .orElse("");
    }

    private static String value(Optional<DeviceResult> result, MailSetting setting) {
        return result.stream()
                .flatMap(known -> known.settings().stream())
                .filter(known -> known.setting() == setting)
                .map(known -> known.after().toString())
                .findFirst()
                .orElse("");
    }
}
