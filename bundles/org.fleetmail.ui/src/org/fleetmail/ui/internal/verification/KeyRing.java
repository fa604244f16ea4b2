package org.fleetmail.ui.internal.verification;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.verdict.SharedKeys;

/** The checks by the keys their endpoints showed, so that those with one key are judged together. Thread-safe. */
final class KeyRing {
    private final Map<String, Set<Check>> holders = new ConcurrentHashMap<>();

    /** Judges a check beside those that hold its keys, and them beside it where it is the first to share one or speaks SSL 2.0. */
    void join(Check check) {
        check.now().observation().ifPresent(seen -> SharedKeys.keys(seen).forEach(key -> join(check, seen, key)));
    }

    private void join(Check check, EndpointObservation seen, String key) {
        Set<Check> all = holders.merge(key, Set.of(check), KeyRing::union);
        if (all.size() < 2) {
            return;
        }
        SharedKeys shared = SharedKeys.among(all.stream()
                .flatMap(holder -> holder.now().observation().stream())
                .toList());
        Set<Check> concerned = all.size() == 2 || SharedKeys.drowns(seen) ? all : Set.of(check);
        concerned.forEach(holder -> holder.judge(shared));
    }

    private static Set<Check> union(Set<Check> some, Set<Check> more) {
        if (some.containsAll(more)) {
            return some;
        }
        Set<Check> all = new HashSet<>(some);
        all.addAll(more);
        return Set.copyOf(all);
    }
}
