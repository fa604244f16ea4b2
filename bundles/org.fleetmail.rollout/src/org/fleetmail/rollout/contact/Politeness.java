package org.fleetmail.rollout.contact;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Keeps work from crowding: one conversation at a time with a host, and only so many at a site. */
public final class Politeness {
    /** Conversations at the same time with devices that belong to no site. */
    public static final int PER_SITE = 64;
    /** Most conversations at the same time with devices of one site. */
    public static final int MOST_PER_SITE = 256;

    private final Map<String, Semaphore> hosts = new ConcurrentHashMap<>();
    private final Map<String, Semaphore> sites = new ConcurrentHashMap<>();

    /** Does some work on a device as soon as its host and its site are free for it. */
    public <T> T with(Contact contact, Supplier<T> work) {
        String host = contact.target().address() + " " + contact.target().port();
        Semaphore site = sites.computeIfAbsent(contact.site(), name -> new Semaphore(contact.parallel()));
        return with(hosts.computeIfAbsent(host, name -> new Semaphore(1)), () -> with(site, work));
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
