package org.fleetmail.rollout.contact;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fleetmail.device.driver.Credentials;

/**
 * Lets one device at a time try access data that no device has taken yet; the others wait for what comes of it. So a
 * wrong password is rejected once and not by a whole fleet, which would lock it. Thread-safe.
 */
public final class Vouching {
    private final Set<Credentials> taken = ConcurrentHashMap.newKeySet();
    private final Map<Credentials, Semaphore> trying = new ConcurrentHashMap<>();

    /** What some work on a device says of the access data. */
    public enum Vote {
        /** The device took them. */
        TAKEN,
        /** It rejected them, or nothing can be said. */
        OPEN,
        /** It did not answer at all: one more may try at the same time, so that a dark site is not waited for one by one. */
        SILENT
    }

    /** Does some work on a device, alone with its access data until some device took them. */
    public <T> T with(Contact contact, Supplier<T> work, Function<T, Vote> vote) {
        Credentials credentials = contact.target().credentials();
        if (taken.contains(credentials)) {
            return work.get();
        }
        Semaphore turns = trying.computeIfAbsent(credentials, key -> new Semaphore(1));
        turns.acquireUninterruptibly();
        try {
            T outcome = work.get();
            count(vote.apply(outcome), credentials, turns);
            return outcome;
        } finally {
            turns.release();
        }
    }

    private void count(Vote vote, Credentials credentials, Semaphore turns) {
        switch (vote) {
            case TAKEN -> {
                if (taken.add(credentials)) {
                    turns.release(Politeness.MOST_PER_SITE);
                }
            }
            case SILENT -> turns.release();
            case OPEN -> {}
        }
    }
}
