package org.fleetmail.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.report.mark.Mark;
import org.fleetmail.report.mark.TlsLine;

/**
 * An endpoint as it answered.
 *
 * @param name for people
 * @param tls the outcome in one line
 * @param grade one letter, empty where too much is unknown
 * @param seenAt when it was asked
 * @param zone in which the clocks of the sites that use it go
 * @param address the IP address that answered, may be empty
 * @param facts certificate and other facts as label and value
 * @param steps the steps of the verification
 * @param findings what was found, worst first
 */
public record EndpointRow(
        String name,
        TlsLine tls,
        String grade,
        Instant seenAt,
        ZoneId zone,
        String address,
        List<Fact> facts,
        List<StepLine> steps,
        List<FindingLine> findings) {
    public EndpointRow {
        facts = List.copyOf(facts);
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
    }

    /** A fact: what it is called, and what it is. */
    public record Fact(Sentence label, String value) {}

    /** A step of the verification and how long it took. */
    public record StepLine(Sentence name, Mark mark, long millis, Sentence detail) {}

    /** A finding with what to do. */
    public record FindingLine(Mark severity, String rule, Sentence text, Sentence remedy, List<String> evidence) {
        public FindingLine {
            evidence = List.copyOf(evidence);
        }
    }
}
