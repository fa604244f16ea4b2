package org.fleetmail.endpoint.internal.net;

import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Burden;

/**
 * How many connections one host has to bear at a time, whatever is verified there: a server a few, a device one, with a
 * rest after it. Thread-safe.
 */
public final class Courtesy {
    private static final int TO_DEVICES = 1;

    private final Map<InetAddress, Host> hosts;
    private final Burden burden;
    private final boolean alsoHere;

    private Courtesy(Map<InetAddress, Host> hosts, Burden burden, boolean alsoHere) {
        this.hosts = hosts;
        this.burden = burden;
        this.alsoHere = alsoHere;
    }

    /** The usual courtesy. Devices on this computer are simulated ones, which need no pause. */
    public static Courtesy usual() {
        return new Courtesy(new ConcurrentHashMap<>(), Burden.USUAL, false);
    }

    /** With another pause, also on this computer. */
    public static Courtesy withPause(Duration pause) {
        return new Courtesy(new ConcurrentHashMap<>(), new Burden(Burden.USUAL.connections(), pause), true);
    }

    /** Toward the same hosts, with another burden for them. */
    public Courtesy bearing(Burden other) {
        return new Courtesy(hosts, other, alsoHere);
    }

    /** A turn to have one connection. */
    public interface Turn {
        /** Ends it; ending it again does nothing. */
        void end();
    }

    /**
     * Waits for a turn.
     *
     * @throws SocketTimeoutException none came before the deadline, or the work was cancelled
     */
    public Turn await(InetAddress address, boolean device, Deadline deadline, Cancellation cancellation)
            throws SocketTimeoutException {
        Host host = hosts.computeIfAbsent(address, unused -> new Host());
        boolean rests = device && (alsoHere || !address.isLoopbackAddress());
        int most = device ? TO_DEVICES : burden.connections();
        return host.await(most, rests ? burden.rest() : Duration.ZERO, deadline, cancellation);
    }

    private static final class Host {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();
        private int open;
        private long restsUntil = System.nanoTime();

        Turn await(int most, Duration rest, Deadline deadline, Cancellation cancellation)
                throws SocketTimeoutException {
            try (Cancellation.Registration registration = cancellation.onCancel(this::wake)) {
                lock.lockInterruptibly();
                try {
                    while (open >= most || restsUntil - System.nanoTime() > 0) {
                        if (cancellation.isCancelled()) {
                            throw new SocketTimeoutException();
                        }
                        sleep(open >= most, deadline.millis());
                    }
                    open++;
                    return new Held(rest);
                } finally {
                    lock.unlock();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SocketTimeoutException();
            }
        }

        private void sleep(boolean full, int millis) throws InterruptedException {
            long longest = TimeUnit.MILLISECONDS.toNanos(millis);
            changed.awaitNanos(full ? longest : Math.min(longest, restsUntil - System.nanoTime()));
        }

        private void wake() {
            lock.lock();
            try {
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }

        private final class Held implements Turn {
            private final Duration rest;
            private boolean over;

            Held(Duration rest) {
                this.rest = rest;
            }

            @Override
            public void end() {
                lock.lock();
                try {
                    if (!over) {
                        over = true;
                        open--;
                        restsUntil = System.nanoTime() + rest.toNanos();
                        changed.signalAll();
                    }
                } finally {
                    lock.unlock();
                }
            }
        }
    }
}
