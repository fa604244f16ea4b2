package org.fleetmail.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.report.audit.Audit;
import org.fleetmail.report.mark.Count;
import org.fleetmail.report.mark.Mark;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.store.run.Run;

/**
 * Everything a report says.
 *
 * @param scope what it is about
 * @param madeAt when it was made
 * @param run the run it is about, if it is about one
 * @param journal what the examination of the journal found
 * @param deviceCounts devices by outcome
 * @param endpointCounts endpoints by outcome
 * @param devices one row for each device; iterated once for each time the report is written, so it may be a stream
 * @param endpoints the endpoints
 * @param handWork what a person has to do
 * @param notTested what was not looked at
 * @param audit what an auditor asks beyond that
 */
public record ReportContent(
        Scope scope,
        Instant madeAt,
        Optional<RunFacts> run,
        Mark journal,
        List<Count> deviceCounts,
        List<Count> endpointCounts,
        Iterable<DeviceRow> devices,
        List<EndpointRow> endpoints,
        List<HandWork> handWork,
        List<Sentence> notTested,
        Audit audit) {
    public ReportContent {
        deviceCounts = List.copyOf(deviceCounts);
        endpointCounts = List.copyOf(endpointCounts);
        endpoints = List.copyOf(endpoints);
        handWork = List.copyOf(handWork);
        notTested = List.copyOf(notTested);
    }

    /** The report about what was gathered. */
    public static ReportContent of(ReportSource source) {
        EndpointRows endpoints = new EndpointRows(source);
        DeviceRows devices = new DeviceRows(source, endpoints);
        return new ReportContent(
                new Scope(
                        DeviceRows.text(source.fleet().getName()),
                        source.file(),
                        source.query(),
                        source.vantage(),
                        source.version(),
                        endpoints.zones().common(),
                        source.devices().stream().anyMatch(DeviceRows::isSimulated)),
                source.madeAt(),
                source.run().map(ReportContent::facts),
                Marks.of(source.journal()),
                devices.counts(),
                endpoints.counts(),
                () -> devices.rows().iterator(),
                endpoints.rows(),
                devices.handWork(),
                NotTested.of(source),
                Audits.of(source, endpoints));
    }

    private static RunFacts facts(RunSummary summary) {
        Run run = summary.run();
        return new RunFacts(
                run.id(),
                run.who(),
                run.note(),
                run.startedAt(),
                run.finishedAt(),
                Sentence.of(ReportContent.class, "run." + run.state().name()));
    }

    /** The run as a list of one or none, for the template. */
    public List<RunFacts> runs() {
        return run.stream().toList();
    }
}
