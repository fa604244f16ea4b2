package org.fleetmail.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.model.Endpoint;
import org.fleetmail.report.audit.Audit;
import org.fleetmail.report.audit.Expiry;
import org.fleetmail.report.audit.OpenFinding;
import org.fleetmail.report.audit.PastReport;
import org.fleetmail.report.audit.PcRow;
import org.fleetmail.tls.TlsHandshake;
import org.fleetmail.tls.certificate.ServerCertificate;

/** Puts together what an auditor asks. */
final class Audits {
    private Audits() {}

    static Audit of(ReportSource source, EndpointRows endpoints) {
        Postures postures = new Postures(source);
        List<OpenFinding> findings = new OpenFindings(source, postures).all();
        PastReport now = Remembrance.of(source, postures, findings);
        List<PcRow> pcs = new PcRows(endpoints).of(source.fleet().getWorkstations());
        return new Audit(
                source.earlier().stream().findFirst().map(PastReport::at),
                source.earlier().stream()
                        .findFirst()
                        .map(before -> Changes.between(before, now, findings))
                        .orElse(List.of()),
                findings,
                Exceptions.of(source),
                Deadlines.of(source, endpoints),
                new Roots(source, endpoints).needed(),
                pcs,
                new Shares(source, postures).charts(pcs),
                expiries(source),
                Comparisons.of(source),
                new Stocktaking(source, endpoints.zones()).inventories());
    }

    /** What the next report has to know of this one. */
    static PastReport remembrance(ReportSource source) {
        Postures postures = new Postures(source);
        return Remembrance.of(source, postures, new OpenFindings(source, postures).all());
    }

    private static List<Expiry> expiries(ReportSource source) {
        return expiring(source).entrySet().stream()
                .map(entry -> new Expiry(
                        entry.getKey(),
                        entry.getValue().stream().map(EndpointRows::nameOf).toList()))
                .toList();
    }

    /** Endpoints by the month in which their certificate ends; empty, before all months, for those that have ended. */
    static SortedMap<String, List<Endpoint>> expiring(ReportSource source) {
        SortedMap<String, List<Endpoint>> months = new TreeMap<>();
        for (SeenEndpoint seen : source.endpoints()) {
            seen.observation()
                    .toOptional()
                    .flatMap(EndpointObservation::handshake)
                    .flatMap(TlsHandshake::certificate)
                    .map(ServerCertificate::notAfter)
                    .ifPresent(end -> months.computeIfAbsent(month(end, source.madeAt()), month -> new ArrayList<>())
                            .add(seen.endpoint()));
        }
        return months;
    }

    private static String month(Instant end, Instant now) {
        return end.isBefore(now)
                ? ""
                : end.atZone(ZoneOffset.UTC).toLocalDate().toString().substring(0, 7);
    }
}
