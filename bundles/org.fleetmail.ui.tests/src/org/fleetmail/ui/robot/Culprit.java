package org.fleetmail.ui.robot;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What of ours is to blame for what the UI thread is at. */
final class Culprit {
    private static final String OURS = "org.fleetmail.";
    private static final String DISPLAY = "org.eclipse.swt.widgets.Display";

    /** Is at the bottom of everything, or of all that is done in a turn of its own. */
    private static final Set<String> LOOP =
            Set.of("org.fleetmail.rcp.internal.ConsoleApplication", "org.fleetmail.ui.fleet.Later");

    private Culprit() {}

    /**
     * What of ours was called first since the event came that is being worked at; while a dialog is open, events come within
     * the call that has opened it, and this is blamed only for what has nothing else of ours. Empty where the nearest caller of
     * ours is a test, which may take its time.
     */
    static Optional<String> in(StackTraceElement[] stack) {
        List<StackTraceElement> ours = ours(stack, stack.length);
        if (ours.isEmpty() || isForTests(ours.getFirst())) {
            return Optional.empty();
        }
        return first(ours(stack, event(stack))).or(() -> first(ours));
    }

    /** How many of the calls belong to the last event. */
    private static int event(StackTraceElement[] stack) {
        return depth(stack, DISPLAY, "readAndDispatch").orElse(stack.length);
    }

    private static OptionalInt depth(StackTraceElement[] stack, String type, String method) {
        return IntStream.range(0, stack.length)
                .filter(depth -> stack[depth].getClassName().equals(type)
                        && stack[depth].getMethodName().equals(method))
                .findFirst();
    }

    private static List<StackTraceElement> ours(StackTraceElement[] stack, int depth) {
        return Arrays.stream(stack)
                .limit(depth)
                .filter(call -> call.getClassName().startsWith(OURS))
                .filter(call -> !LOOP.contains(call.getClassName()))
                .toList();
    }

    private static Optional<String> first(List<StackTraceElement> ours) {
        return ours.reversed().stream()
                .filter(call -> !isForTests(call))
                .findFirst()
                .map(call -> call.getClassName() + "." + call.getMethodName());
    }

    private static boolean isForTests(StackTraceElement call) {
        String name = call.getClassName();
        return name.startsWith("org.fleetmail.ui.robot.")
                || name.startsWith("org.fleetmail.ui.tour.")
                || name.matches(".*(Test|Windows|Stage)(\\$.*)?");
    }

    /** The one that is blamed most often. */
    static String mostOf(List<String> blamed) {
        return blamed.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
    }
}
