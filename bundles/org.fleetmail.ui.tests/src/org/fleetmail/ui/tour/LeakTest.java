package org.fleetmail.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.swt.graphics.Resource;
import org.fleetmail.ui.robot.Heap;
import org.fleetmail.ui.robot.Held;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is opened and closed again leaves nothing behind. One round shows each object that is left, since they are counted;
 * what there is more of is suspected, and is left where there is more of it again after each of some further rounds, since
 * some things come once. {@code releng/leaks} goes a hundred rounds at a time.
 */
class LeakTest {
    private static final int ROUNDS = Optional.ofNullable(System.getenv("FLEETMAIL_ROUNDS"))
            .map(Integer::valueOf)
            .orElse(1);

    /** What the first round makes stays for good: pictures of buttons, for example. */
    private static final int FIRST = 1;

    /** So many times in a row there is not more of what is not left. */
    private static final int TIMES = 5;

    /** Ours of the console, and those of windows; engines below it keep what they know; and what the system lends. */
    private static final List<String> COUNTED = List.of(
            "org.fleetmail.ui.internal.",
            "org.fleetmail.ui.fleet.",
            "org.fleetmail.rcp.",
            "org.eclipse.swt.widgets.",
            "org.eclipse.swt.graphics.",
            "org.eclipse.swt.custom.",
            Held.THREADS,
            Held.FILES);

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

    private final List<String> report = new ArrayList<>();

    @Test
    void everything_is_opened_and_closed_many_times_and_nothing_of_it_is_left() throws Exception {
        List<Throwable> forgotten = new CopyOnWriteArrayList<>();
        Resource.setNonDisposeHandler(forgotten::add);
        try (Stage stage = new Stage(folder)) {
            walk(stage, FIRST);
            assertThat(left(stage)).as("more after every round").isEmpty();
            assertThat(forgotten).as("given up without being disposed").isEmpty();
        } finally {
            Resource.setNonDisposeHandler(null);
            Files.write(Path.of(System.getProperty("basedir", "."), "target", "leaks.txt"), report);
        }
    }

    private static void walk(Stage stage, int rounds) {
        for (int round = 0; round < rounds; round++) {
            new Tour(stage, place -> {}).walk();
        }
        stage.console().awaitRest();
    }

    private Map<String, Integer> left(Stage stage) throws IOException {
        Map<String, Integer> before = counted();
        Map<String, Integer> suspected = new TreeMap<>();
        for (int time = 0; time < TIMES && (time == 0 || !suspected.isEmpty()); time++) {
            walk(stage, ROUNDS);
            Map<String, Integer> after = counted();
            Map<String, Integer> more = Heap.grown(before, after, ROUNDS);
            if (time > 0) {
                more.keySet().retainAll(suspected.keySet());
            }
            suspected = more;
            report.add("after " + ROUNDS + " more: " + suspected);
            before = after;
        }
        return suspected;
    }

    private Map<String, Integer> counted() throws IOException {
        Map<String, Integer> counted = Heap.objects();
        counted.putAll(Held.now());
        counted.keySet().removeIf(name -> COUNTED.stream().noneMatch(name::startsWith));
        counted.keySet().removeAll(LEFT_BY_FORMS);
        report.add(Held.memory());
        return counted;
    }
}
