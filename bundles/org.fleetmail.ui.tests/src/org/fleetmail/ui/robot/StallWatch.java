package org.fleetmail.ui.robot;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails every test in which code of ours keeps the window from answering for longer than a person bears; found by JUnit
 * itself, so that no test can forget it.
 *
 * <p>What is done the first times, the virtual machine has not compiled yet. So what took too long fails a test when it did so
 * three times and was never quicker, or took five times too long at once. All that took too long is in the {@link StallReport}.
 */
public final class StallWatch implements BeforeEachCallback, AfterEachCallback {
    /** So long, in processor time of the UI thread, a person bears. */
    static final Duration BEARABLE = Duration.ofMillis(200);

    private static final int TIMES = 3;
    private static final int AT_ONCE = 5;

    /** What may take longer, and why. */
    private static final Map<String, String> KNOWN = Map.of(
            "org.fleetmail.rcp.internal.ThemeColours",
            "a change of theme gives every control of the window other colours; the platform's own part takes as long",
            "org.fleetmail.ui.internal.look.Idling",
            "what the watch itself is tried with");

    /** What is over the limit each time until it is mended, and why; it fails a test only where it takes far too long at once. */
    private static final Map<String, String> SLOW = Map.of(
            "making org.fleetmail.ui.internal.device.DevicePage",
            "the longest of the forms, at 200 to 550 ms; to be made in several turns");

    private static final Map<String, Cause> CAUSES = new ConcurrentHashMap<>();
    private static final StallReport REPORT = StallReport.ofThisRun();

    private final List<String> unbearable = new CopyOnWriteArrayList<>();
    private final Map<String, Cause> causes;
    private final Set<String> known;
    private final StallReport report;
    private String test = "";
    private Stalls stalls;

    /** The watch of all tests. */
    public StallWatch() {
        this(CAUSES, KNOWN.keySet(), REPORT);
    }

    private StallWatch(Map<String, Cause> causes, Set<String> known, StallReport report) {
        this.causes = causes;
        this.known = known;
        this.report = report;
    }

    /** A watch that knows nothing yet. */
    static StallWatch fresh(StallReport report) {
        return new StallWatch(new ConcurrentHashMap<>(), Set.of(), report);
    }

    /** How often something took long, and how long it took when it was quickest. */
    private record Cause(int times, Duration quickest) {
        Cause and(Cause other) {
            return new Cause(times + other.times, quickest.compareTo(other.quickest) < 0 ? quickest : other.quickest);
        }

        boolean isUnbearable(boolean slow) {
            int limit = slow || times < TIMES ? AT_ONCE : 1;
            return quickest.compareTo(BEARABLE.multipliedBy(limit)) > 0;
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        begin(context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName());
    }

    /** Begins to watch a test. */
    void begin(String name) {
        if (PlatformUI.isWorkbenchRunning()) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            unbearable.clear();
            test = name;
            stalls = new Stalls(display, this::late);
        }
    }

    private void late(long nanos, List<StackTraceElement[]> stacks) {
        List<String> ours = stacks.stream()
                .map(Culprit::in)
                .flatMap(Optional::stream)
                .filter(cause -> known.stream().noneMatch(cause::startsWith))
                .toList();
        Culprit.mostOf(ours.stream()).ifPresent(cause -> {
            Duration lasted = Duration.ofNanos(nanos * ours.size() / stacks.size());
            String blamed = Culprit.partMadeIn(stacks).map("making "::concat).orElse(cause);
            judge(blamed, lasted, stacks.getLast());
        });
    }

    private void judge(String cause, Duration lasted, StackTraceElement[] stack) {
        Cause all = causes.merge(cause, new Cause(1, lasted), Cause::and);
        if (lasted.compareTo(BEARABLE) <= 0) {
            return;
        }
        report.add(lasted, cause, test);
        if (all.isUnbearable(SLOW.containsKey(cause))) {
            unbearable.add(cause + " kept the window for " + lasted.toMillis() + " ms, at its end in\n  "
                    + Arrays.stream(stack).limit(30).map(String::valueOf).collect(Collectors.joining("\n  ")));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        end();
    }

    /** Ends to watch, and fails where that is due. */
    void end() {
        if (stalls != null) {
            stalls.close();
            stalls = null;
        }
        if (!unbearable.isEmpty()) {
            throw new AssertionError(String.join("\n", unbearable));
        }
    }
}
