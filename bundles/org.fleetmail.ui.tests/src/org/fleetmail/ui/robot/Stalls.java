package org.fleetmail.ui.robot;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.swt.widgets.Display;

/**
 * The longest time the window did not answer a person because of what our code computed, as the processor time of the UI
 * thread between two beats, by the share of looks in which our code was at it. Processor time, since the machine of a test is
 * shared; our code, since how long the platform paints a window without a graphics card is not ours.
 */
public final class Stalls implements AutoCloseable {
    /** So long nobody notices that the window does not answer. */
    public static final Duration UNNOTICED = Duration.ofMillis(100);

    private static final int BEAT_MILLIS = 5;
    private static final int LOOK_MILLIS = 10;
    private static final long LATE_NANOS = 10_000_000;
    private static final int LOOKS = 40;
    private static final int DEEP = 24;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ScheduledExecutorService beats = Executors.newScheduledThreadPool(2);
    private long last;
    private long lastBeat;
    private long longest;
    private List<StackTraceElement[]> seen = new ArrayList<>();
    private List<StackTraceElement[]> where = List.of();

    /** Begins to watch. */
    public Stalls(Display display) {
        display.syncExec(this::beat);
        longest = 0;
        beats.scheduleWithFixedDelay(
                () -> display.syncExec(this::beat), BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        Thread thread = display.getThread();
        beats.scheduleWithFixedDelay(() -> look(thread), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void beat() {
        long now = THREADS.getCurrentThreadCpuTime();
        long ours = seen.isEmpty()
                ? 0
                : (now - last) * seen.stream().filter(Stalls::isOurs).count() / seen.size();
        if (ours > longest) {
            longest = ours;
            where = seen;
        }
        last = now;
        lastBeat = System.nanoTime();
        seen = new ArrayList<>();
    }

    private static boolean isOurs(StackTraceElement[] stack) {
        return Arrays.stream(stack).anyMatch(frame -> frame.getClassName().startsWith("org.fleetmail.ui.internal"));
    }

    private synchronized void look(Thread thread) {
        if (System.nanoTime() - lastBeat > LATE_NANOS && seen.size() < LOOKS) {
            seen.add(thread.getStackTrace());
        }
    }

    /** The longest stall until now. */
    public synchronized Duration longest() {
        return Duration.ofNanos(longest);
    }

    /** What the UI thread was at in the longest stall, where it was long enough to be looked at. */
    public synchronized String where() {
        return where.stream()
                .map(stack ->
                        Arrays.stream(stack).limit(DEEP).map(String::valueOf).collect(Collectors.joining("\n  at ")))
                .collect(Collectors.joining("\nthen "));
    }

    @Override
    public void close() {
        beats.shutdown();
    }
}
