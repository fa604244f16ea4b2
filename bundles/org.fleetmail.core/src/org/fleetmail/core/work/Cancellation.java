package org.fleetmail.core.work;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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
}
