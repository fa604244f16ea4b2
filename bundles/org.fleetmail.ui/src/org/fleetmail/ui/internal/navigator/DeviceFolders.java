package org.fleetmail.ui.internal.navigator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fleetmail.model.Device;
import org.fleetmail.model.Site;
import org.fleetmail.ui.fleet.OpenFleet;

/** The devices of a fleet in their folders, sorted out once for each time the tree is drawn. */
final class DeviceFolders {
    private final Map<Site, List<Device>> bySite = new HashMap<>();
    private final Map<String, List<Device>> byTitle = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    DeviceFolders(OpenFleet fleet, Grouping grouping) {
        for (Device device : fleet.fleet().getDevices()) {
            if (grouping == Grouping.SITE && device.getSite() != null) {
                bySite.computeIfAbsent(device.getSite(), site -> new ArrayList<>())
                        .add(device);
            }
            grouping.titles(fleet, device)
                    .forEach(title -> byTitle.computeIfAbsent(title, each -> new ArrayList<>())
                            .add(device));
        }
    }

    List<Device> at(Site site) {
        return bySite.getOrDefault(site, List.of());
    }

    List<Device> in(Bucket bucket) {
        return byTitle.getOrDefault(bucket.title(), List.of());
    }

    List<String> titles() {
        return List.copyOf(byTitle.keySet());
    }
}
