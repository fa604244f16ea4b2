package org.fleetmail.device.discovery;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets so many steps a second go by, evenly; what was not used is not saved up for a burst. */
final class Pace implements AutoCloseable {
    private static final Duration BEAT = Duration.ofMillis(20);

    private final Semaphore steps = new Semaphore(0);
    private final ScheduledExecutorService drummer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("discovery-pace").factory());
    private final double perBeat;
    private double owed;

    /** @param perSecond steps a second, 1 or more */
    Pace(int perSecond) {
        perBeat = Math.max(1, perSecond) * BEAT.toNanos() / 1e9;
        drummer.scheduleAtFixedRate(this::beat, 0, BEAT.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void beat() {
        owed += perBeat;
        int whole = (int) owed;
        owed -= whole;
        int most = Math.max(1, (int) Math.ceil(perBeat));
        steps.release(Math.min(whole, Math.max(0, most - steps.availablePermits())));
    }

    /** Waits for the next step. */
    void step() {
        steps.acquireUninterruptibly();
    }

    @Override
    public void close() {
        drummer.shutdownNow();
        steps.release(1);
    }
}
