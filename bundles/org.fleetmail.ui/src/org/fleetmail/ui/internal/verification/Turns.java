package org.fleetmail.ui.internal.verification;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.fleetmail.core.work.Cancellation;

/**
 * Who may talk when: so many endpoints at once in all, a few of one mail server, one of a device; nobody while it is
 * paused. Thread-safe.
 */
final class Turns {
    private static final int AT_ONCE = 16;
    private static final int PER_SERVER = 4;

    private final Semaphore all = new Semaphore(AT_ONCE);
    private final Map<String, Semaphore> hosts = new ConcurrentHashMap<>();
    private boolean paused;

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
