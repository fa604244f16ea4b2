package org.fleetmail.core.work;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Says that work shall stop, and makes it stop: what is waiting on a socket registers how to close it. Thread-safe.
 */
public final class Cancellation {
    private final Set<Runnable> stops = ConcurrentHashMap.newKeySet();
    private volatile boolean cancelled;

    /** Undoes a registration; closing it twice does nothing. */
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    /** Stops everything that is registered, now, and everything that registers later, at once. */
    public void cancel() {
        cancelled = true;
        stops.forEach(Runnable::run);
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /**
     * Registers what ends the work under way, for example {@code socket::close}. It may run twice and on another thread.
     */
    public Registration onCancel(Runnable stop) {
        Runnable own = stop::run;
        stops.add(own);
        if (cancelled) {
            own.run();
        }
        return () -> stops.remove(own);
    }

    /**
     * Waits.
     *
     * @return whether the time is over; {@code false} as soon as it was cancelled, or the thread was interrupted
     */
    public boolean pause(Duration time) {
        CountDownLatch stopped = new CountDownLatch(1);
        try (Registration registration = onCancel(stopped::countDown)) {
            return !stopped.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
