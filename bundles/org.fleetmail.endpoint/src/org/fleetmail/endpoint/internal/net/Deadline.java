package org.fleetmail.endpoint.internal.net;

import java.net.SocketTimeoutException;
import java.time.Duration;

/** The moment at which everything of one verification has to be over. */
public final class Deadline {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** This one, or an earlier one after a share of the time. */
    public Deadline within(Duration time) {
        long earlier = System.nanoTime() + time.toNanos();
        return new Deadline(earlier - end < 0 ? earlier : end);
    }

    public boolean passed() {
        return System.nanoTime() - end >= 0;
    }

    /**
     * Milliseconds left, at least 1.
     *
     * @throws SocketTimeoutException none are left
     */
    public int millis() throws SocketTimeoutException {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException();
        }
        return (int) Math.min(left, Integer.MAX_VALUE);
    }
}
