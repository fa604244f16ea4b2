package org.fleetmail.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.Step;
import org.fleetmail.endpoint.verdict.Grade;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.model.Account;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.report.mark.Count;
import org.fleetmail.report.mark.Mark;
import org.fleetmail.report.mark.TlsLine;
import org.fleetmail.report.mark.Tone;
import org.fleetmail.tls.TlsHandshake;
import org.fleetmail.tls.certificate.ServerCertificate;

/** Endpoints as they answered, and which of them a device talks to. */
final class EndpointRows {
    private final ReportSource source;
    private final Judgement judgement;
    private final Zones zones;
    private final Map<Endpoint, EndpointRow> rows = new LinkedHashMap<>();
    private final Map<String, Endpoint> byPlace = new HashMap<>();

    EndpointRows(ReportSource source) {
        this.source = source;
        judgement = new Judgement(source.endpoints());
        zones = new Zones(source);
        for (SeenEndpoint seen : source.endpoints()) {
            Endpoint endpoint = seen.endpoint();
            rows.put(endpoint, row(seen));
            byPlace.putIfAbsent(
                    place(DeviceRows.text(endpoint.getHost()), String.valueOf(endpoint.getPort())), endpoint);
        }
    }

    Zones zones() {
        return zones;
    }

    List<EndpointRow> rows() {
        return List.copyOf(rows.values());
    }

    /** Endpoints by outcome. */
    List<Count> counts() {
        Map<Mark, Long> counts = new LinkedHashMap<>();
        rows.values().forEach(row -> counts.merge(row.tls().mark(), 1L, Long::sum));
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The endpoint a device says it talks to; where it does not say, the one of its account. */
    Optional<TlsLine> ofDevice(Device device, Optional<DeviceState> state) {
        return endpointOf(device, state).flatMap(this::tls);
    }

    /** How an endpoint answered, where it is one of the report. */
    Optional<TlsLine> tls(Endpoint endpoint) {
        return Optional.ofNullable(rows.get(endpoint)).map(EndpointRow::tls);
    }

    /** The endpoint of the fleet a device says it talks to; where it does not say, the one of its account. */
    Optional<Endpoint> endpointOf(Device device, Optional<DeviceState> state) {
        return state.flatMap(this::told).or(() -> DeviceRows.account(device).map(Account::getOutgoing));
    }

    /** Its name, or its identity where it has none. */
    static String nameOf(Endpoint endpoint) {
        return endpoint.getName() == null ? DeviceRows.text(endpoint.getId()) : endpoint.getName();
    }

    private Optional<Endpoint> told(DeviceState state) {
        Optional<String> host = state.settings().text(MailSetting.SMTP_HOST);
        Optional<String> port = state.settings().text(MailSetting.SMTP_PORT);
        return host.flatMap(name -> port.map(number -> byPlace.get(place(name, number))));
    }

    private static String place(String host, String port) {
        return host.toLowerCase(Locale.ROOT) + ":" + port;
    }

    private EndpointRow row(SeenEndpoint seen) {
        return switch (seen.observation()) {
            case Outcome.Done<EndpointObservation>(EndpointObservation observation) ->
                row(seen.endpoint(), observation);
            case Outcome.Failed<EndpointObservation>(Trouble trouble) -> notAsked(seen.endpoint(), trouble);
        };
    }

    private EndpointRow notAsked(Endpoint endpoint, Trouble trouble) {
        TlsLine line = new TlsLine(trouble.where(), Marks.of(Verdict.Result.UNKNOWN), "", "", OptionalLong.empty());
        return new EndpointRow(
                nameOf(endpoint),
                line,
                "",
                source.madeAt(),
                zones.of(List.of(endpoint)),
                "",
                List.of(),
                List.of(),
                List.of(new EndpointRow.FindingLine(
                        Marks.mark(Tone.BAD, "severity.HIGH"),
                        trouble.code().id(),
                        Sentence.of(
                                EndpointRows.class, "not-asked", trouble.code().sentence(), trouble.detail()),
                        trouble.code().advice(),
                        List.of())));
    }

    private EndpointRow row(Endpoint endpoint, EndpointObservation observation) {
        Verdict verdict = judgement.of(observation);
        Optional<TlsHandshake> handshake = observation.handshake();
        TlsLine line = new TlsLine(
                observation.target().uri(),
                Marks.of(verdict.outcome()),
                handshake.map(made -> made.version().id()).orElse(""),
                handshake.map(made -> made.suite().toString()).orElse(""),
                handshake
                        .flatMap(TlsHandshake::certificate)
                        .map(certificate -> OptionalLong.of(daysLeft(certificate, source.madeAt())))
                        .orElseGet(OptionalLong::empty));
        return new EndpointRow(
                nameOf(endpoint),
                line,
                verdict.grade().map(Grade::letter).orElse(""),
                observation.startedAt(),
                zones.of(List.of(endpoint)),
                observation.address(),
                facts(observation),
                observation.steps().stream().map(EndpointRows::step).toList(),
                verdict.findings().stream().map(EndpointRows::finding).toList());
    }

    private static long daysLeft(ServerCertificate certificate, Instant now) {
        return Math.floorDiv(
                Duration.between(now, certificate.notAfter()).toSeconds(),
                Duration.ofDays(1).toSeconds());
    }

    private static List<EndpointRow.Fact> facts(EndpointObservation observation) {
        List<EndpointRow.Fact> facts = new ArrayList<>();
        observation.handshake().flatMap(TlsHandshake::certificate).ifPresent(certificate -> {
            facts.add(fact("fact.subject", certificate.subject()));
            facts.add(fact("fact.names", String.join(", ", certificate.names())));
            facts.add(fact("fact.issuer", certificate.issuer()));
            facts.add(fact("fact.until", certificate.notAfter().toString()));
            facts.add(fact("fact.key", certificate.keyAlgorithm() + " " + certificate.keyBits()));
            facts.add(fact("fact.sha256", certificate.sha256()));
        });
        facts.add(fact(
                "fact.login-clear", String.join(" ", observation.beforeTls().mechanisms())));
        facts.add(fact("fact.login-tls", String.join(" ", observation.afterTls().mechanisms())));
        return facts.stream().filter(fact -> !fact.value().isBlank()).toList();
    }

    private static EndpointRow.Fact fact(String key, String value) {
        return new EndpointRow.Fact(Sentence.of(EndpointRows.class, key), value);
    }

    private static EndpointRow.StepLine step(Step step) {
        return new EndpointRow.StepLine(
                step.name().label(), Marks.of(step.outcome()), step.took().toMillis(), step.detail());
    }

    private static EndpointRow.FindingLine finding(Finding finding) {
        return new EndpointRow.FindingLine(
                Marks.of(finding.severity()), finding.rule(), finding.text(), finding.remedy(), finding.evidence());
    }
}
