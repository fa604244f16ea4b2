package org.fleetmail.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.report.audit.OpenFinding;
import org.fleetmail.report.audit.PastReport;
import org.fleetmail.report.audit.PastReport.PastDevice;
import org.fleetmail.report.audit.PastReport.PastEndpoint;
import org.fleetmail.tls.TlsHandshake;
import org.fleetmail.tls.certificate.PathVerdict;
import org.fleetmail.tls.certificate.ServerCertificate;

/** What the next report has to know of this one. */
final class Remembrance {
    private Remembrance() {}

    static PastReport of(ReportSource source, Postures postures, List<OpenFinding> found) {
        Map<String, PastDevice> devices = new HashMap<>();
        source.devices()
                .forEach(device -> devices.put(
                        DeviceRows.text(device.getId()),
                        new PastDevice(DeviceRows.nameOf(device), postures.of(device))));
        Map<String, PastEndpoint> endpoints = new HashMap<>();
        Judgement judgement = new Judgement(source.endpoints());
        source.endpoints()
                .forEach(seen -> endpoints.put(DeviceRows.text(seen.endpoint().getId()), endpoint(seen, judgement)));
        Map<String, Instant> findings = new HashMap<>();
        found.forEach(finding -> findings.put(finding.key(), finding.firstSeen()));
        return new PastReport(source.madeAt(), devices, endpoints, findings);
    }

    private static PastEndpoint endpoint(SeenEndpoint seen, Judgement judgement) {
        String name = EndpointRows.nameOf(seen.endpoint());
        return switch (seen.observation()) {
            case Outcome.Done<EndpointObservation>(EndpointObservation observation) ->
                new PastEndpoint(
                        name,
                        judgement.of(observation).outcome().name(),
                        observation
                                .handshake()
                                .flatMap(TlsHandshake::certificate)
                                .map(ServerCertificate::sha256)
                                .orElse(""),
                        root(observation));
            case Outcome.Failed<EndpointObservation> failed ->
                new PastEndpoint(name, Verdict.Result.UNKNOWN.name(), "", "");
        };
    }

    static String root(EndpointObservation observation) {
        return Optional.of(observation)
                .flatMap(EndpointObservation::path)
                .flatMap(PathVerdict::anchor)
                .orElse("");
    }
}
