package org.fleetmail.endpoint.verdict;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.tls.certificate.ServerCertificate;

/**
 * Finds one private key on several devices, as with certificates that come from the factory (K15). The same certificate
 * at several ports of one host is as it should be.
 */
public final class SharedKeys {
    private SharedKeys() {}

    /** A finding for every key that was seen at more than one address. */
    public static List<Finding> of(Collection<EndpointObservation> observations, RuleSet rules) {
        Map<String, Map<String, String>> places = new TreeMap<>();
        for (EndpointObservation seen : observations) {
            seen.handshake()
                    .flatMap(handshake -> handshake.certificate().map(ServerCertificate::keySha256))
                    .filter(key -> !key.isEmpty())
                    .ifPresent(key -> places.computeIfAbsent(key, unused -> new TreeMap<>())
                            .putIfAbsent(seen.address(), seen.target().uri()));
        }
        Severity severity = rules.severity("K15", Role.DEVICE_WEB).orElse(Severity.INFO);
        return places.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> finding(entry.getKey(), entry.getValue(), severity))
                .toList();
    }

    private static Finding finding(String key, Map<String, String> places, Severity severity) {
        String uris = places.values().stream().collect(Collectors.joining(", "));
        String count = String.valueOf(places.size());
        return new Finding(
                "K15",
                severity,
                "",
                "",
                Sentence.of(Verdict.class, "K15", count, uris),
                Sentence.of(Verdict.class, "K15.remedy"),
                List.of(key, uris),
                List.of());
    }
}
