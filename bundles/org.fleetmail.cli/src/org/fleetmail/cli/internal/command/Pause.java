package org.fleetmail.cli.internal.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fleetmail.core.work.Cancellation;

/** A pause that a cancellation ends. */
final class Pause {
    private Pause() {}

    /** Whether the pause came to its end; not so when it was cancelled. */
    static boolean of(Duration length, Cancellation cancellation) {
        CountDownLatch cancelled = new CountDownLatch(1);
        try (Cancellation.Registration registration = cancellation.onCancel(cancelled::countDown)) {
            return !cancelled.await(length.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
