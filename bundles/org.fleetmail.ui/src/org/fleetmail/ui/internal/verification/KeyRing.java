package org.fleetmail.ui.internal.verification;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fleetmail.endpoint.verdict.SharedKeys;

/** The checks by the keys their endpoints showed, so that those with one key are judged together. Thread-safe. */
final class KeyRing {
    private final SharedKeys keys = new SharedKeys();
    private final Map<String, Set<Check>> holders = new ConcurrentHashMap<>();

    /** Judges a check beside those that hold its keys, and them beside it where that is something new to them. */
    void join(Check check) {
        check.now().observation().ifPresent(seen -> {
            Set<String> news = keys.add(seen);
            SharedKeys.keys(seen)
                    .forEach(key -> holders.computeIfAbsent(key, unused -> ConcurrentHashMap.newKeySet())
                            .add(check));
            if (keys.concern(seen)) {
                check.judge(keys);
            }
            news.forEach(key ->
                    holders.get(key).stream().filter(other -> other != check).forEach(other -> other.judge(keys)));
        });
    }
}
