package org.fleetmail.endpoint.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.certificate.ServerCertificate;

/**
 * Which endpoints hold the same private key, as seen by their certificates. One key on several hosts is told (K15): devices
 * often have one from the factory. Where one of its holders speaks SSL 2.0, all of them are open to DROWN (CVE-2016-0800),
 * whatever they speak themselves. Immutable.
 */
public final class SharedKeys {
    /** Nothing is known of other endpoints. */
    public static final SharedKeys NONE = new SharedKeys(Map.of());

    private final Map<String, List<EndpointObservation>> holders;

    private SharedKeys(Map<String, List<EndpointObservation>> holders) {
        this.holders = holders;
    }

    /** The keys of these endpoints. */
    public static SharedKeys among(Collection<EndpointObservation> observations) {
        Map<String, List<EndpointObservation>> holders = new HashMap<>();
        observations.forEach(seen -> keys(seen)
                .forEach(key -> holders.computeIfAbsent(key, unused -> new ArrayList<>())
                        .add(seen)));
        return new SharedKeys(holders);
    }

    /** Fingerprints of the public keys an endpoint showed (SHA-256 of SubjectPublicKeyInfo). */
    public static Set<String> keys(EndpointObservation seen) {
        return certificates(seen)
                .map(ServerCertificate::keySha256)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Stream<ServerCertificate> certificates(EndpointObservation seen) {
        return Stream.concat(
                seen.handshake().flatMap(handshake -> handshake.certificate()).stream(),
                seen.offer().conduct().certificates().stream());
    }

    /** Whether an endpoint speaks SSL 2.0, which breaks the confidentiality of its RSA key. */
    public static boolean drowns(EndpointObservation seen) {
        return seen.offer().version(ProtocolVersion.SSL_2) == Answer.YES;
    }

    void judge(Bench bench) {
        certificates(bench.seen).distinct().forEach(certificate -> judge(bench, certificate));
    }

    private void judge(Bench bench, ServerCertificate certificate) {
        List<EndpointObservation> others = holders.getOrDefault(certificate.keySha256(), List.of());
        List<EndpointObservation> elsewhere =
                others.stream().filter(other -> elsewhere(bench.seen, other)).toList();
        if (!elsewhere.isEmpty()) {
            long hosts = elsewhere.stream()
                    .map(EndpointObservation::address)
                    .distinct()
                    .count();
            bench.find("K15", hosts + 1, places(elsewhere));
        }
        List<EndpointObservation> drowning =
                others.stream().filter(SharedKeys::drowns).toList();
        bench.findIf(
                certificate.keyAlgorithm().equals("RSA") && !drowns(bench.seen) && !drowning.isEmpty(),
                "P1.elsewhere",
                places(drowning));
    }

    private static boolean elsewhere(EndpointObservation one, EndpointObservation other) {
        return !one.address().equals(other.address())
                && !one.target().host().equalsIgnoreCase(other.target().host());
    }

    private static String places(List<EndpointObservation> seen) {
        return seen.stream().map(one -> one.target().uri()).distinct().sorted().collect(Collectors.joining(", "));
    }
}
