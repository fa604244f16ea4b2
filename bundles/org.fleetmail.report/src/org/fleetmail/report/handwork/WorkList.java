package org.fleetmail.report.handwork;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;

/**
 * What people have to do at devices, one sheet of paper for each site.
 *
 * @param fleet name of the fleet
 * @param at when it was made
 * @param sites the sites with something on their list, in the order of the fleet
 */
public record WorkList(String fleet, Instant at, List<SiteSheet> sites) {
    public WorkList {
        sites = List.copyOf(sites);
    }

    /**
     * The list of one site.
     *
     * @param name name of the site, empty for devices without one
     * @param devices where there is something to do, or was
     */
    public record SiteSheet(String name, List<DeviceSheet> devices) {
        public SiteSheet {
            devices = List.copyOf(devices);
        }
    }

    /**
     * What is to be done at one device.
     *
     * @param name its name
     * @param location where it stands, may be empty
     * @param model its model, may be empty
     * @param address where it is reached
     * @param tasks what to do, and what is done
     */
    public record DeviceSheet(String name, String location, String model, String address, List<HandTask> tasks) {
        public DeviceSheet {
            tasks = List.copyOf(tasks);
        }
    }

    /** The list of a fleet; devices that are no longer in it are left out. */
    public static WorkList of(Fleet fleet, TaskLedger ledger, Instant at) {
        Map<String, List<DeviceSheet>> sites = new LinkedHashMap<>();
        fleet.getSites().forEach(site -> sites.put(text(site.getName()), new ArrayList<>()));
        for (Device device : fleet.getDevices()) {
            List<HandTask> tasks = ledger.tasks().stream()
                    .filter(task -> task.device().equals(device.getId()))
                    .toList();
            if (!tasks.isEmpty()) {
                String site =
                        device.getSite() == null ? "" : text(device.getSite().getName());
                sites.computeIfAbsent(site, name -> new ArrayList<>()).add(sheet(device, tasks));
            }
        }
        List<SiteSheet> sheets = sites.entrySet().stream()
                .filter(site -> !site.getValue().isEmpty())
                .map(site -> new SiteSheet(site.getKey(), site.getValue()))
                .toList();
        return new WorkList(text(fleet.getName()), at, sheets);
    }

    private static DeviceSheet sheet(Device device, List<HandTask> tasks) {
        String name = text(device.getName()).isEmpty() ? device.getId() : device.getName();
        return new DeviceSheet(
                name, text(device.getLocation()), text(device.getModel()), text(device.getAddress()), tasks);
    }

    private static String text(String value) {
        return Optional.ofNullable(value).orElse("");
    }

    /** How many tasks are open. */
    public long open() {
        return sites.stream()
                .flatMap(site -> site.devices().stream())
                .flatMap(device -> device.tasks().stream())
                .filter(task -> !task.done())
                .count();
    }
}
