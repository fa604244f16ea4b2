package org.fleetmail.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.report.audit.NeededRoot;
import org.fleetmail.report.audit.PastReport.PastEndpoint;
import org.fleetmail.report.audit.RootNews;
import org.fleetmail.report.mark.Mark;
import org.fleetmail.report.mark.Tone;
import org.fleetmail.tls.certificate.PathVerdict;
import org.fleetmail.tls.certificate.ServerCertificate;

/**
 * Which root each model must hold for the endpoint it sends through. That an endpoint will change its root can be known of
 * three things alone: it has changed since the report before, it is publicly announced, or the chain it sends ends soon.
 */
final class Roots {
    private static final Duration SOON = Duration.ofDays(365);

    private final ReportSource source;
    private final Zones zones;
    private final Map<Endpoint, Map<String, Long>> models;

    Roots(ReportSource source, EndpointRows endpoints) {
        this.source = source;
        zones = endpoints.zones();
        this.models = source.devices().stream()
                .filter(device ->
                        endpoints.endpointOf(device, source.state(device)).isPresent())
                .collect(Collectors.groupingBy(
                        device -> endpoints
                                .endpointOf(device, source.state(device))
                                .orElseThrow(),
                        Collectors.groupingBy(Roots::model, TreeMap::new, Collectors.counting())));
    }

    private static String model(Device device) {
        return DeviceRows.text(device.getModel());
    }

    List<NeededRoot> needed() {
        List<NeededRoot> roots = new ArrayList<>();
        for (SeenEndpoint seen : source.endpoints()) {
            Optional<EndpointObservation> observation = seen.observation().toOptional();
            if (observation.filter(one -> one.handshake().isPresent()).isPresent()) {
                models.getOrDefault(seen.endpoint(), Map.of("", 0L))
                        .forEach((model, devices) ->
                                roots.add(root(model, devices, seen.endpoint(), observation.get())));
            }
        }
        return roots;
    }

    private NeededRoot root(String model, long devices, Endpoint endpoint, EndpointObservation observation) {
        String root = Remembrance.root(observation);
        Optional<Instant> ends = observation
                .path()
                .flatMap(path -> path.path().stream()
                        .skip(1)
                        .map(ServerCertificate::notAfter)
                        .min(Instant::compareTo));
        List<RootNews> announced =
                observation.path().filter(PathVerdict::publicAnchor).isPresent()
                        ? PublicRoots.known().about(root)
                        : List.of();
        return new NeededRoot(
                model,
                devices,
                EndpointRows.nameOf(endpoint),
                root,
                ends,
                zones.of(List.of(endpoint)),
                announced,
                change(endpoint, root, ends, announced));
    }

    /** The next thing that is ahead; where nothing is, the last that was. */
    private Mark announced(List<RootNews> announced) {
        LocalDate today = source.madeAt().atZone(ZoneOffset.UTC).toLocalDate();
        Comparator<RootNews> byDay = Comparator.comparing(RootNews::date);
        return announced.stream()
                .filter(news -> news.isAhead(today))
                .min(byDay)
                .map(next -> Marks.mark(Tone.WARNING, "root.will", next.date().toString()))
                .orElseGet(() -> Marks.mark(
                        Tone.WARNING,
                        "root.over",
                        announced.stream().max(byDay).orElseThrow().date().toString()));
    }

    private Mark change(Endpoint endpoint, String root, Optional<Instant> ends, List<RootNews> announced) {
        String before = source.earlier().stream()
                .findFirst()
                .map(past -> past.endpoints().get(endpoint.getId()))
                .map(PastEndpoint::root)
                .orElse("");
        if (root.isEmpty()) {
            return Marks.mark(Tone.BAD, "root.none");
        }
        if (!before.isEmpty() && !before.equals(root)) {
            return Marks.mark(Tone.BAD, "root.changed", before);
        }
        if (!announced.isEmpty()) {
            return announced(announced);
        }
        if (ends.filter(end -> end.isBefore(source.madeAt().plus(SOON))).isPresent()) {
            return Marks.mark(Tone.WARNING, "root.ends");
        }
        return before.isEmpty() ? Marks.mark(Tone.UNKNOWN, "root.first") : Marks.mark(Tone.GOOD, "root.same");
    }
}
