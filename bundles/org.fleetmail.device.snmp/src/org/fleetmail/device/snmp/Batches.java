package org.fleetmail.device.snmp;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.snmp.Writing.Change;

/** Divides changes into requests. */
final class Batches {
    private Batches() {}

    /**
     * Requests in the order of the changes. What belongs together goes where the first of it stands and is never divided.
     *
     * @param together settings that belong into one request, no more than fit into one
     * @param perRequest greatest number of changes in one request
     */
    static List<List<Change>> of(List<Change> changes, List<Set<MailSetting>> together, int perRequest) {
        List<List<Change>> requests = new ArrayList<>();
        List<Change> current = new ArrayList<>();
        Set<MailSetting> placed = EnumSet.noneOf(MailSetting.class);
        for (Change change : changes) {
            if (placed.contains(change.setting())) {
                continue;
            }
            List<Change> group = group(change, changes, together, placed);
            group.forEach(member -> placed.add(member.setting()));
            if (current.size() + group.size() > perRequest) {
                requests.add(current);
                current = new ArrayList<>();
            }
            current.addAll(group);
        }
        if (!current.isEmpty()) {
            requests.add(current);
        }
        return requests;
    }

    /** What goes with the first, as far as it has no place yet: groups may share a setting. */
    private static List<Change> group(
            Change first, List<Change> changes, List<Set<MailSetting>> together, Set<MailSetting> placed) {
        for (Set<MailSetting> settings : together) {
            if (settings.contains(first.setting())) {
                return changes.stream()
                        .filter(change -> settings.contains(change.setting()) && !placed.contains(change.setting()))
                        .toList();
            }
        }
        return List.of(first);
    }
}
