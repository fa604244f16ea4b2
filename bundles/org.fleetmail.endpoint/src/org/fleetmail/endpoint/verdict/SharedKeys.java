package org.fleetmail.endpoint.verdict;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.tls.TlsHandshake;
import org.fleetmail.tls.certificate.ServerCertificate;

/**
 * Which endpoints hold the same private key, as seen by their certificates. One key on several hosts is told (K15): devices
 * often have one from the factory. Where one of its holders speaks SSL 2.0, all of them are open to DROWN (CVE-2016-0800),
 * whatever they speak themselves. Thread-safe; with many thousand holders of one key each is still judged at once.
 */
public final class SharedKeys {
    private final Map<String, KeyHolders> holders = new ConcurrentHashMap<>();
    private final Map<String, EndpointObservation> latest = new ConcurrentHashMap<>();

    /** The keys of these endpoints. */
    public static SharedKeys among(Collection<EndpointObservation> observations) {
        SharedKeys keys = new SharedKeys();
        observations.forEach(keys::add);
        return keys;
    }

    /**
     * Notes the keys an endpoint showed, instead of those it showed earlier.
     *
     * @return the keys whose other holders are to be judged anew
     */
    public Set<String> add(EndpointObservation seen) {
        EndpointObservation earlier = latest.put(seen.target().uri(), seen);
        if (earlier != null) {
            keys(earlier).forEach(key -> holders.get(key).remove(earlier));
        }
        Set<String> news = new HashSet<>();
        for (String key : keys(seen)) {
            if (holders.computeIfAbsent(key, unused -> new KeyHolders()).add(seen)) {
                news.add(key);
            }
        }
        return news;
    }

    /** Whether the other holders of its keys make a difference to an endpoint that was added. */
    public boolean concern(EndpointObservation seen) {
        return keys(seen).stream().map(holders::get).anyMatch(others -> others.concern(seen));
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
                seen.handshake().flatMap(TlsHandshake::certificate).stream(),
                seen.offer().conduct().certificates().stream());
    }

    void judge(Bench bench) {
        certificates(bench.seen).distinct().forEach(certificate -> judge(bench, certificate));
    }

    private void judge(Bench bench, ServerCertificate certificate) {
        KeyHolders others = holders.get(certificate.keySha256());
        if (others == null) {
            return;
        }
        List<String> elsewhere = others.elsewhere(bench.seen);
        bench.findIf(!elsewhere.isEmpty(), "K15", String.join(", ", elsewhere));
        List<String> drowning = others.drowning();
        bench.findIf(
                certificate.keyAlgorithm().equals("RSA") && !KeyHolders.drowns(bench.seen) && !drowning.isEmpty(),
                "P1.elsewhere",
                String.join(", ", drowning));
    }
}
