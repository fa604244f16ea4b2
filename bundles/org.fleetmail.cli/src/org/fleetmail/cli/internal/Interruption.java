package org.fleetmail.cli.internal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fleetmail.core.work.Cancellation;

/**
 * Turns an interruption of the process (Ctrl+C, or the end of the session) into a cancellation, and lets the command
 * come to its orderly end: the journal is closed and the line that tells how to go on is written.
 */
final class Interruption implements AutoCloseable {
    private static final long LONGEST_WAIT_SECONDS = 20;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Cancellation cancellation;
    private final Thread hook = new Thread(this::interrupted, "interruption");

    private Interruption(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    static Interruption cancels(Cancellation cancellation) {
        Interruption interruption = new Interruption(cancellation);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void interrupted() {
        if (ended.getCount() > 0) {
            cancellation.cancel();
            try {
                ended.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The command has ended. */
    @Override
    public void close() {
        ended.countDown();
    }
}
