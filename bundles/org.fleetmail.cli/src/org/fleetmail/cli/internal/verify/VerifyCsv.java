package org.fleetmail.cli.internal.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fleetmail.cli.internal.output.Csv;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.rollout.meeting.ModelMeeting;
import org.fleetmail.tls.certificate.ServerCertificate;

/** Checks as comma-separated values, one row for each endpoint. The column names are the same in every language. */
public final class VerifyCsv {
    private VerifyCsv() {}

    public static String headings() {
        return Csv.row(List.of(
                "target",
                "outcome",
                "grade",
                "version",
                "suite",
                "days_left",
                "not_after",
                "subject",
                "issuer",
                "worst",
                "findings",
                "at",
                "model"));
    }

    /** One row. */
    public static String row(Checked checked, Instant now) {
        return switch (checked) {
            case Checked.Seen(var element, EndpointObservation observation, Verdict verdict, var model) -> {
                List<String> cells = new ArrayList<>(cells(observation, verdict, now));
                cells.add(model.map(ModelMeeting::possible).map(VerifyCsv::word).orElse(""));
                yield Csv.row(cells);
            }
            case Checked.Unusable(String where, var trouble) ->
                Csv.row(List.of(
                        where,
                        "unknown",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        trouble.code().id(),
                        now.toString(),
                        ""));
        };
    }

    private static List<String> cells(EndpointObservation observation, Verdict verdict, Instant now) {
        TlsFacts facts = TlsFacts.of(observation, now);
        var certificate = observation.handshake().flatMap(handshake -> handshake.certificate());
        return List.of(
                observation.target().uri(),
                word(verdict.outcome()),
                verdict.grade().map(grade -> grade.letter()).orElse(""),
                facts.version(),
                facts.suite(),
                facts.daysLeft().isPresent() ? String.valueOf(facts.daysLeft().getAsLong()) : "",
                certificate
                        .map(ServerCertificate::notAfter)
                        .map(Instant::toString)
                        .orElse(""),
                certificate.map(ServerCertificate::subject).orElse(""),
                certificate.map(ServerCertificate::issuer).orElse(""),
                verdict.findings().stream()
                        .map(Finding::severity)
                        .max(Enum::compareTo)
                        .map(VerifyCsv::word)
                        .orElse(""),
                verdict.findings().stream().map(Finding::rule).collect(Collectors.joining(" ")),
                observation.startedAt().toString());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
