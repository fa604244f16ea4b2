package org.fleetmail.rollout.contact;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.fleetmail.device.driver.Credentials;

/**
 * Lets one device at a time try access data that no device has taken yet; the others wait for what comes of it. So a
 * wrong password is rejected once and not by a whole fleet, which would lock it. Thread-safe.
 */
public final class Vouching {
    private final Set<Credentials> taken = ConcurrentHashMap.newKeySet();
    private final Map<Credentials, Semaphore> trying = new ConcurrentHashMap<>();

    /**
     * Does some work on a device, alone with its access data until some device took them.
     *
     * @param accepted whether the outcome of the work shows that the device took the access data
     */
    public <T> T with(Contact contact, Supplier<T> work, Predicate<T> accepted) {
        Credentials credentials = contact.target().credentials();
        if (taken.contains(credentials)) {
            return work.get();
        }
        Semaphore turn = trying.computeIfAbsent(credentials, key -> new Semaphore(1));
        turn.acquireUninterruptibly();
        if (taken.contains(credentials)) {
            turn.release();
            return work.get();
        }
        try {
            return tried(credentials, work, accepted);
        } finally {
            turn.release();
        }
    }

    private <T> T tried(Credentials credentials, Supplier<T> work, Predicate<T> accepted) {
        T outcome = work.get();
        if (accepted.test(outcome)) {
            taken.add(credentials);
        }
        return outcome;
    }
}
