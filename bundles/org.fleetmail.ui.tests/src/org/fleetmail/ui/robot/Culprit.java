package org.fleetmail.ui.robot;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.ui.IWorkbenchPart;

/** What of ours is to blame for what the UI thread is at. */
final class Culprit {
    private static final String OURS = "org.fleetmail.";
    private static final String DISPLAY = "org.eclipse.swt.widgets.Display";
    private static final String MAKER = "org.eclipse.ui.internal.e4.compatibility.CompatibilityPart";

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

    /**
     * The kind of part that was made meanwhile, as far as one was: what opens parts opens all kinds of them, and one that is slow
     * is not the slowness of another.
     */
    static Optional<String> partMadeIn(List<StackTraceElement[]> stacks) {
        return mostOf(stacks.stream().flatMap(stack -> partMadeIn(stack).stream()));
    }

    private static Optional<String> partMadeIn(StackTraceElement[] stack) {
        int depth = depth(stack, MAKER, "createPartControl").orElse(0);
        return ours(stack, depth).reversed().stream()
                .map(StackTraceElement::getClassName)
                .filter(Culprit::isKindOfPart)
                .findFirst();
    }

    /** What all editors have in common is abstract. */
    private static boolean isKindOfPart(String name) {
        try {
            Class<?> type = Class.forName(name, false, Culprit.class.getClassLoader());
            return IWorkbenchPart.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** The one that is named most often; empty where none is. */
    static Optional<String> mostOf(Stream<String> named) {
        return named.collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }
}
