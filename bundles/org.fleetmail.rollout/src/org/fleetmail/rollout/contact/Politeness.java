package org.fleetmail.rollout.contact;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Keeps work from crowding: one conversation at a time with a device, and only so many at a site. */
public final class Politeness {
    /** Conversations with devices of one site at the same time. */
    public static final int PER_SITE = 64;

    private final Map<String, Semaphore> hosts = new ConcurrentHashMap<>();
    private final Map<String, Semaphore> sites = new ConcurrentHashMap<>();

    /** Does some work on a device as soon as its host and its site are free for it. */
    public <T> T with(Contact contact, Supplier<T> work) {
        String host = contact.target().address() + " " + contact.target().port();
        return with(
                sites.computeIfAbsent(contact.site(), site -> new Semaphore(PER_SITE)),
                () -> with(hosts.computeIfAbsent(host, key -> new Semaphore(1)), work));
    }

    private static <T> T with(Semaphore semaphore, Supplier<T> work) {
        semaphore.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            semaphore.release();
        }
    }
}
