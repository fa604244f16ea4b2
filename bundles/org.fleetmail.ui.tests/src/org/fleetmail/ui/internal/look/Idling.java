package org.fleetmail.ui.internal.look;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Keeps the thread that calls it busy, as code of the console should not. */
public final class Idling {
    private Idling() {}

    public static void first(Duration time) {
        burn(time);
    }

    public static void second(Duration time) {
        burn(time);
    }

    private static void burn(Duration time) {
        var threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + time.toNanos();
        while (threads.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
    }
}
