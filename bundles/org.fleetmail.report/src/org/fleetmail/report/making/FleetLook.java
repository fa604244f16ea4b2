package org.fleetmail.report.making;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.report.SeenEndpoint;

/**
 * What devices and endpoints answered when a report looked at them.
 *
 * @param readings what each device told, by its identity
 * @param open identities of devices that take access data everybody knows
 * @param endpoints what each endpoint answered, in their order
 */
public record FleetLook(Map<String, Outcome<DeviceState>> readings, Set<String> open, List<SeenEndpoint> endpoints) {
    public FleetLook {
        readings = Map.copyOf(readings);
        open = Set.copyOf(open);
        endpoints = List.copyOf(endpoints);
    }
}
