package org.fleetmail.rollout.contact;

import java.time.Duration;
import org.fleetmail.core.work.Cancellation;

/**
 * Lets things happen one after the other, with at least so much time from one to the next: servers limit how often one
 * may log in or send.
 */
public final class Pace {
    /** As often as Exchange Online takes messages from one mailbox: 30 a minute. */
    public static final Duration CAREFUL = Duration.ofSeconds(2);

    private final Duration between;
    private long next = System.nanoTime();
    private int booked;

    /** @param between from the beginning of one to the beginning of the next, zero for as fast as it goes */
    public Pace(Duration between) {
        this.between = between;
    }

    /** Waits for its turn; {@code false} when it was cancelled. */
    public boolean turn(Cancellation cancellation) {
        return cancellation.pause(Duration.ofNanos(Math.max(0, book() - System.nanoTime())));
    }

    private synchronized long book() {
        long mine = Math.max(next, System.nanoTime());
        next = mine + between.toNanos();
        booked++;
        return mine;
    }

    /** How many turns were asked for until now. */
    public synchronized int turns() {
        return booked;
    }
}
