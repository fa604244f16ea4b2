package org.fleetmail.endpoint.verdict;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.ProtocolVersion;

/** The endpoints that hold one key. Thread-safe. */
final class KeyHolders {
    /** So many are named; behind them stands an ellipsis for all others. */
    private static final int NAMED = 5;

    private final TreeMap<String, Map<String, EndpointObservation>> byAddress = new TreeMap<>();
    private final TreeSet<String> drowning = new TreeSet<>();

    /** Whether an endpoint speaks SSL 2.0, which breaks the confidentiality of its RSA key. */
    static boolean drowns(EndpointObservation seen) {
        return seen.offer().version(ProtocolVersion.SSL_2) == Answer.YES;
    }

    /** Adds one; whether that is something new to the others: a second address, or the first that speaks SSL 2.0. */
    synchronized boolean add(EndpointObservation seen) {
        int addresses = byAddress.size();
        boolean dry = drowning.isEmpty();
        byAddress.computeIfAbsent(seen.address(), unused -> new TreeMap<>()).put(uri(seen), seen);
        if (drowns(seen)) {
            drowning.add(uri(seen));
        }
        return addresses == 1 && byAddress.size() == 2 || dry && !drowning.isEmpty();
    }

    synchronized void remove(EndpointObservation seen) {
        byAddress.computeIfPresent(seen.address(), (address, there) -> {
            there.remove(uri(seen));
            return there.isEmpty() ? null : there;
        });
        drowning.remove(uri(seen));
    }

    boolean concern(EndpointObservation one) {
        return !drowning().isEmpty() || !elsewhere(one).isEmpty();
    }

    /** Holders at other hosts, by name and by address. */
    synchronized List<String> elsewhere(EndpointObservation one) {
        return named(byAddress.entrySet().stream()
                .filter(there -> !there.getKey().equals(one.address()))
                .map(there -> there.getValue().values().iterator().next())
                .filter(other -> !other.target().host().equals(one.target().host()))
                .map(KeyHolders::uri));
    }

    /** Holders that speak SSL 2.0. */
    synchronized List<String> drowning() {
        return named(drowning.stream());
    }

    private static List<String> named(Stream<String> uris) {
        List<String> some = uris.limit(NAMED + 1L).toList();
        return some.size() <= NAMED
                ? some
                : Stream.concat(some.stream().limit(NAMED), Stream.of("…")).toList();
    }

    private static String uri(EndpointObservation seen) {
        return seen.target().uri();
    }
}
