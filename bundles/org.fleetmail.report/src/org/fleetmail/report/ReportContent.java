package org.fleetmail.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fleetmail.core.text.Sentence;

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
        List<Sentence> notTested) {
    public ReportContent {
        deviceCounts = List.copyOf(deviceCounts);
        endpointCounts = List.copyOf(endpointCounts);
        endpoints = List.copyOf(endpoints);
        handWork = List.copyOf(handWork);
        notTested = List.copyOf(notTested);
    }

    /** The run as a list of one or none, for the template. */
    public List<RunFacts> runs() {
        return run.stream().toList();
    }
}
