package org.fleetmail.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.store.journal.ChainCheck;

/**
 * What a report is made from.
 *
 * @param fleet the fleet
 * @param file path of the fleet file
 * @param query how the devices were selected, empty for all
 * @param devices the devices the report is about
 * @param readings what devices told, by their identity; those that are missing were not asked
 * @param endpoints the endpoints the report is about
 * @param run the run it is about, if it is about one
 * @param journal what the examination of the journal found
 * @param madeAt when
 * @param version version of Fleetmail
 * @param vantage the computer it was seen from
 */
public record ReportSource(
        Fleet fleet,
        String file,
        String query,
        List<Device> devices,
        Map<String, Outcome<DeviceState>> readings,
        List<SeenEndpoint> endpoints,
        Optional<RunSummary> run,
        Outcome<ChainCheck> journal,
        Instant madeAt,
        String version,
        String vantage) {
    public ReportSource {
        devices = List.copyOf(devices);
        readings = Map.copyOf(readings);
        endpoints = List.copyOf(endpoints);
    }
}
