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
 * How long the window does not answer a person, told from outside by two beats of the UI thread.
 *
 * <p>{@link #longest} counts what our code computed: the processor time of the UI thread between two beats, by the share of
 * looks at its stack in which our code was at it. It leaves out what the UI thread did without our code on its stack, above
 * all how long GTK and SWT lay out and paint: a machine for tests paints without a graphics card. It also leaves out waiting,
 * for example for a lock or a disk, since that needs no processor, and whatever is shorter than a beat.
 *
 * <p>{@link #altogether} counts all processor time of the UI thread between two beats, painting too. Without a graphics card
 * 105 ms were seen (a run over 300 printers, 2026-11-25), so that it can only be held to a multiple of what nobody notices.
 *
 * <p>Both count processor time and not the clock on the wall, since the machine of a test is shared.
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
    private long altogether;
    private List<StackTraceElement[]> seen = new ArrayList<>();
    private List<StackTraceElement[]> where = List.of();

    /** Begins to watch. */
    public Stalls(Display display) {
        display.syncExec(this::beat);
        longest = 0;
        altogether = 0;
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
        altogether = Math.max(altogether, now - last);
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

    /** The longest stall until now by what the UI thread did, painting too. */
    public synchronized Duration altogether() {
        return Duration.ofNanos(altogether);
    }

    /** The longest stall until now by what our code computed. */
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
