package org.fleetmail.ui.robot;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What of ours is to blame for what the UI thread is at. */
final class Culprit {
    private static final String OURS = "org.fleetmail.";

    /** Runs the event loop, so that it is at the bottom of everything. */
    private static final String LOOP = "org.fleetmail.rcp.internal.ConsoleApplication";

    private Culprit() {}

    /** What of ours was called first; empty where the nearest caller of ours is a test, which may take its time. */
    static Optional<String> in(StackTraceElement[] stack) {
        List<StackTraceElement> ours = ours(stack);
        return ours.isEmpty() || isForTests(ours.getFirst()) ? Optional.empty() : first(ours);
    }

    private static List<StackTraceElement> ours(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(call -> call.getClassName().startsWith(OURS))
                .filter(call -> !call.getClassName().equals(LOOP))
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
