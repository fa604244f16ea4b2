package org.fleetmail.ui.internal.verification;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.fleetmail.core.preference.Preference;
import org.fleetmail.core.work.Cancellation;

/**
 * Who may talk when: so many endpoints at once in all, a few of one mail server, one of a device; nobody while it is
 * paused. Thread-safe.
 */
final class Turns {
    private static final int PER_SERVER = 4;

    private final Room all = new Room();
    private final Map<String, Semaphore> hosts = new ConcurrentHashMap<>();
    private boolean paused;

    /** Permits whose number changes while they are taken. */
    private static final class Room extends Semaphore {
        private static final long serialVersionUID = 1L;
        private int size = Integer.parseInt(Preference.CHECKS_AT_ONCE.shape().standard());

        Room() {
            super(Integer.parseInt(Preference.CHECKS_AT_ONCE.shape().standard()));
        }

        synchronized void resize(int wanted) {
            if (wanted > size) {
                release(wanted - size);
            } else {
                reducePermits(size - wanted);
            }
            size = wanted;
        }
    }

    /** Lets so many endpoints be talked to at once from now on; those that are over the number finish. */
    void allow(int atOnce) {
        all.resize(atOnce);
    }

    /** Does some work as soon as it is its turn; not at all once it was cancelled. */
    void take(Place place, Cancellation stop, Runnable work) {
        int most = place.kind() == Place.Kind.DEVICE ? 1 : PER_SERVER;
        Semaphore host = hosts.computeIfAbsent(place.host(), name -> new Semaphore(most));
        host.acquireUninterruptibly();
        all.acquireUninterruptibly();
        try {
            awaitGo(stop);
            if (!stop.isCancelled()) {
                work.run();
            }
        } finally {
            all.release();
            host.release();
        }
    }

    private synchronized void awaitGo(Cancellation stop) {
        try (var registration = stop.onCancel(this::wake)) {
            while (paused && !stop.isCancelled()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void wake() {
        notifyAll();
    }

    /** Lets those who talk finish, and nobody begin. */
    synchronized void pause() {
        paused = true;
    }

    synchronized void goOn() {
        paused = false;
        notifyAll();
    }

    synchronized boolean isPaused() {
        return paused;
    }
}
