package org.fleetmail.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.endpoint.verdict.RuleSet;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.report.audit.PastReport;
import org.fleetmail.report.seal.Digests;
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
 * @param lastChanges when devices were changed last, by their identity
 * @param rules what is demanded of the fleet's file
 * @param open identities of devices that take access data everybody knows
 * @param ruleSets what endpoints are held beside
 * @param earlier what is remembered of the reports before about the same selection, newest first
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
        String vantage,
        Map<String, LastChange> lastChanges,
        List<Rule> rules,
        Set<String> open,
        List<RuleSet> ruleSets,
        List<PastReport> earlier) {
    public ReportSource {
        devices = List.copyOf(devices);
        readings = Map.copyOf(readings);
        endpoints = List.copyOf(endpoints);
        lastChanges = Map.copyOf(lastChanges);
        rules = List.copyOf(rules);
        open = Set.copyOf(open);
        ruleSets = List.copyOf(ruleSets);
        earlier = List.copyOf(earlier);
    }

    /** Without demands, and with no report before. */
    public ReportSource(
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
        this(
                fleet, file, query, devices, readings, endpoints, run, journal, madeAt, version, vantage, Map.of(),
                List.of(), Set.of(), List.of(), List.of());
    }

    /** What a device told, where it did. */
    public Optional<DeviceState> state(Device device) {
        return Optional.ofNullable(readings.get(device.getId())).flatMap(Outcome::toOptional);
    }

    /** Names what the report is about: the same fleet and the same selection have the same name, of 64 characters. */
    public static String subject(Fleet fleet, String query) {
        String named = DeviceRows.text(fleet.getId()) + "\n" + query.strip();
        return HexFormat.of().formatHex(Digests.sha256().digest(named.getBytes(StandardCharsets.UTF_8)));
    }

    /** What the next report has to know of this one. */
    public PastReport remembrance() {
        return Audits.remembrance(this);
    }
}
