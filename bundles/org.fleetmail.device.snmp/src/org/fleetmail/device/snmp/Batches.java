package org.fleetmail.device.snmp;

import java.util.ArrayList;
import java.util.LinkedHashSet;
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
        Set<Change> rest = new LinkedHashSet<>(changes);
        for (Change change : changes) {
            if (!rest.contains(change)) {
                continue;
            }
            List<Change> group = group(change, rest, together);
            rest.removeAll(group);
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

    private static List<Change> group(Change first, Set<Change> rest, List<Set<MailSetting>> together) {
        Set<MailSetting> settings = together.stream()
                .filter(group -> group.contains(first.setting()))
                .findFirst()
                .orElse(Set.of(first.setting()));
        return rest.stream()
                .filter(change -> settings.contains(change.setting()))
                .toList();
    }
}
