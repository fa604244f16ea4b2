package org.fleetmail.cli.internal.reporting;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fleetmail.cli.internal.reading.Reading;
import org.fleetmail.cli.internal.reading.Readings;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.verify.Checked;
import org.fleetmail.cli.internal.verify.EndpointChecks;
import org.fleetmail.cli.internal.verify.Question;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.endpoint.verdict.RuleSet;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.report.ReportContent;
import org.fleetmail.report.ReportSource;
import org.fleetmail.report.SeenEndpoint;
import org.fleetmail.report.evidence.EvidenceForm;
import org.fleetmail.report.evidence.EvidenceSource;
import org.fleetmail.report.evidence.EvidenceWriter;
import org.fleetmail.report.making.Memory;
import org.fleetmail.report.making.Vantage;
import org.fleetmail.report.seal.Seal;
import org.fleetmail.report.writing.ReportFormat;
import org.fleetmail.report.writing.Reports;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.store.journal.ChainCheck;

/** Looks at devices and endpoints as they are now, joins that with a run, and writes the report. */
public final class Reporting {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Session session;

    public Reporting(Session session) {
        this.session = session;
    }

    /**
     * What a report is about.
     *
     * @param fleet the fleet
     * @param file path of its file
     * @param query how the devices were selected, empty for all
     * @param devices the devices
     * @param ruleSets what endpoints are held beside
     */
    public record Subject(Fleet fleet, String file, String query, List<Device> devices, List<RuleSet> ruleSets) {}

    /** Reads the devices and asks the endpoints. */
    public ReportSource look(Subject subject, Optional<RunSummary> run, Memory memory) {
        return source(subject, Readings.of(subject.devices(), session), run, memory);
    }

    /** Writes the report in each of the formats into a folder under a name with the time. */
    public Outcome<List<Path>> write(ReportSource source, Path folder, Set<ReportFormat> formats) {
        ReportContent content = ReportContent.of(source);
        List<Path> files = new ArrayList<>();
        for (ReportFormat format : formats) {
            switch (write(content, format, folder)) {
                case Outcome.Done<Path>(Path file) -> files.add(file);
                case Outcome.Failed<Path>(var trouble) -> {
                    return Outcome.failed(trouble);
                }
            }
        }
        return Outcome.done(files);
    }

    /** Writes the page about devices that were read a moment ago. */
    public Outcome<Path> write(
            Subject subject,
            List<Reading> readings,
            Optional<RunSummary> run,
            Outcome<ChainCheck> journal,
            Path folder) {
        return write(ReportContent.of(source(subject, readings, run, Memory.of(journal))), ReportFormat.HTML, folder);
    }

    /** Writes the evidence of a report beside it. */
    public Outcome<Path> evidence(EvidenceSource source, Seal seal, EvidenceForm form, Path folder) {
        String name = name(source.report().madeAt()) + "-evidence" + (form == EvidenceForm.ZIP ? ".zip" : "");
        return EvidenceWriter.write(source, session.language(), seal, form, folder.resolve(name));
    }

    private Outcome<Path> write(ReportContent content, ReportFormat format, Path folder) {
        return new Reports().write(content, session.language(), format, folder, name(content.madeAt()));
    }

    private static String name(Instant madeAt) {
        return "fleetmail-report-" + STAMP.format(madeAt);
    }

    private ReportSource source(Subject subject, List<Reading> readings, Optional<RunSummary> run, Memory memory) {
        return new ReportSource(
                subject.fleet(),
                subject.file(),
                subject.query(),
                subject.devices(),
                states(readings),
                endpoints(subject.fleet().getEndpoints()),
                run,
                memory.journal(),
                session.clock().instant(),
                session.version(),
                Vantage.here(),
                memory.lastChanges(),
                session.parts().rules(),
                open(readings),
                subject.ruleSets(),
                memory.earlier());
    }

    private static Set<String> open(List<Reading> readings) {
        return readings.stream()
                .filter(Reading::open)
                .map(reading -> reading.device().getId())
                .collect(Collectors.toSet());
    }

    private static Map<String, Outcome<DeviceState>> states(List<Reading> readings) {
        Map<String, Outcome<DeviceState>> states = new HashMap<>();
        readings.forEach(reading -> states.put(reading.device().getId(), reading.state()));
        return states;
    }

    private List<SeenEndpoint> endpoints(List<Endpoint> endpoints) {
        List<Checked> checks = EndpointChecks.of(session.preferences())
                .run(endpoints.stream().map(Question::of).toList(), session);
        List<SeenEndpoint> seen = new ArrayList<>();
        for (int i = 0; i < endpoints.size(); i++) {
            seen.add(new SeenEndpoint(
                    endpoints.get(i),
                    switch (checks.get(i)) {
                        case Checked.Seen(var element, var observation, var verdict, var model) ->
                            Outcome.done(observation);
                        case Checked.Unusable(var where, var trouble) -> Outcome.failed(trouble);
                    }));
        }
        return seen;
    }
}
