package org.fleetmail.report.making;

import java.util.List;
import org.fleetmail.endpoint.verdict.RuleSet;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;

/**
 * What a report is about.
 *
 * @param fleet the fleet
 * @param file path of its file
 * @param query how the devices were selected, empty for all
 * @param devices the devices
 * @param ruleSets what endpoints are held beside
 */
public record ReportSubject(Fleet fleet, String file, String query, List<Device> devices, List<RuleSet> ruleSets) {
    public ReportSubject {
        devices = List.copyOf(devices);
        ruleSets = List.copyOf(ruleSets);
    }

    /** How many devices and endpoints there are to look at. */
    public int size() {
        return devices.size() + fleet.getEndpoints().size();
    }
}
