package org.fleetmail.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.swt.graphics.Resource;
import org.fleetmail.ui.robot.Heap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is opened and closed again leaves nothing behind. A few rounds show each object that is left, since they are
 * counted, and counted twice, since some things come once; {@code releng/leaks} goes a hundred.
 */
class LeakTest {
    private static final int ROUNDS = Optional.ofNullable(System.getenv("FLEETMAIL_ROUNDS"))
            .map(Integer::valueOf)
            .orElse(2);

    /** What the first round makes stays for good: pictures of buttons, for example. */
    private static final int FIRST = 1;

    /** Ours of the console, and those of windows; engines below it keep what they know. */
    private static final List<String> COUNTED = List.of(
            "org.fleetmail.ui.internal.",
            "org.fleetmail.ui.fleet.",
            "org.fleetmail.rcp.",
            "org.eclipse.swt.widgets.",
            "org.eclipse.swt.graphics.",
            "org.eclipse.swt.custom.");

    /**
     * Eclipse Forms 3.14.100 keeps the bold font of each form although its toolkit is disposed (FormFonts, seen 2026-11-26; why,
     * was not looked into).
     */
    private static final List<String> LEFT_BY_FORMS = List.of(
            "org.eclipse.swt.graphics.Font",
            "org.eclipse.swt.graphics.FontData",
            "org.eclipse.swt.graphics.Resource$ResourceTracker");

    @TempDir
    Path folder;

    @Test
    void everything_is_opened_and_closed_many_times_and_nothing_of_it_is_left() throws Exception {
        List<Throwable> forgotten = new CopyOnWriteArrayList<>();
        Resource.setNonDisposeHandler(forgotten::add);
        try (Stage stage = new Stage(folder)) {
            walk(stage, FIRST);
            Map<String, Integer> before = Heap.objects();
            walk(stage, ROUNDS);
            Map<String, Integer> between = Heap.objects();
            walk(stage, ROUNDS);
            Map<String, Integer> left = left(between, Heap.objects());
            left.keySet().retainAll(left(before, between).keySet());
            assertThat(left).as("more after each round").isEmpty();
            assertThat(forgotten).as("given up without being disposed").isEmpty();
        } finally {
            Resource.setNonDisposeHandler(null);
        }
    }

    private static void walk(Stage stage, int rounds) {
        for (int round = 0; round < rounds; round++) {
            new Tour(stage, place -> {}).walk();
        }
        stage.console().awaitRest();
    }

    private static Map<String, Integer> left(Map<String, Integer> before, Map<String, Integer> after) {
        Map<String, Integer> left = new TreeMap<>(Heap.grown(before, after, ROUNDS));
        left.keySet().removeIf(name -> COUNTED.stream().noneMatch(name::startsWith));
        left.keySet().removeAll(LEFT_BY_FORMS);
        return left;
    }
}
