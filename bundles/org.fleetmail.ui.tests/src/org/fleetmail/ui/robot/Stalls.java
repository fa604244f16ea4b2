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
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.eclipse.swt.widgets.Display;

/**
 * How long the window does not answer a person, painting included: told by the beats of a timer of the UI thread. Such a
 * timer has its turn among keys and clicks, and before painting, as GTK orders them, so that a person waits as long as a beat.
 *
 * <p>Processor time of the UI thread is counted and not the clock on the wall, since the machine of a test is shared and
 * paints without a graphics card. So waiting is left out, for example for a lock or a disk, and whatever is shorter than a
 * beat.
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

    private final Display display;
    private final BiConsumer<Long, List<StackTraceElement[]>> told;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
    private long last;
    private long lastBeat;
    private long longest;
    private List<StackTraceElement[]> seen = new ArrayList<>();
    private List<StackTraceElement[]> where = List.of();

    /** Begins to watch. */
    public Stalls(Display display) {
        this(display, (nanos, stacks) -> {});
    }

    /**
     * Begins to watch.
     *
     * @param told of each beat that came late, on the UI thread: its processor time, and what was seen meanwhile
     */
    Stalls(Display display, BiConsumer<Long, List<StackTraceElement[]>> told) {
        this.display = display;
        this.told = told;
        display.syncExec(this::beat);
        longest = 0;
        Thread thread = display.getThread();
        looks.scheduleWithFixedDelay(() -> look(thread), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void beat() {
        count();
        if (!looks.isShutdown()) {
            display.timerExec(BEAT_MILLIS, this::beat);
        }
    }

    private synchronized void count() {
        long now = THREADS.getCurrentThreadCpuTime();
        if (now - last > longest) {
            longest = now - last;
            where = seen;
        }
        if (!seen.isEmpty()) {
            told.accept(now - last, seen);
        }
        last = now;
        lastBeat = System.nanoTime();
        seen = new ArrayList<>();
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
        looks.shutdown();
    }
}
