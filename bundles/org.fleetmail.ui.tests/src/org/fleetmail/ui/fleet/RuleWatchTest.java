package org.fleetmail.ui.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RuleWatchTest {
    private final Fleet fleet = NewFleet.empty("Office");
    /** What waits for the thread that changes the fleet, which is that of the test. */
    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    private final Deque<Found> taken = new ArrayDeque<>();
    private final List<RuntimeException> faults = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private Consumer<Integer> meanwhile = time -> {};
    private final RuleWatch watch =
            new RuleWatch(fleet, () -> List.of(new EveryDevice()), waiting::add, taken::add, faults::add);

    /** Finds something in every device, and lets something happen while it looks. */
    private final class EveryDevice implements Rule {
        @Override
        public String id() {
            return "every.device";
        }

        @Override
        public List<Finding> check(Fleet looked) {
            List<Finding> found = new ArrayList<>();
            looked.getDevices().forEach(device -> found.add(finding(device.getId(), Severity.LOW)));
            meanwhile.accept(asked.incrementAndGet());
            return found;
        }
    }

    private static Finding finding(String element, Severity severity) {
        Sentence words = Sentence.of(RuleWatchTest.class, "any");
        return new Finding("every.device", severity, element, "", words, words, List.of(), List.of());
    }

    private void add(String id) {
        Device device = FleetFactory.eINSTANCE.createDevice();
        device.setId(id);
        fleet.getDevices().add(device);
    }

    /** Runs what waits until something else was found. */
    private Found next() throws InterruptedException {
        taken.clear();
        while (taken.isEmpty()) {
            awaited().run();
        }
        return taken.getLast();
    }

    private Runnable awaited() throws InterruptedException {
        Runnable work = waiting.poll(60, TimeUnit.SECONDS);
        assertThat(work).isNotNull();
        return work;
    }

    @AfterEach
    void end() {
        watch.end();
    }

    @Test
    void rules_are_asked_in_the_background_after_every_change() throws InterruptedException {
        add("first");
        watch.changed();
        Found before = next();
        assertThat(before.of("first")).hasSize(1);
        assertThat(before.element("first")).contains(fleet.getDevices().getFirst());
        add("second");
        watch.changed();
        Found after = next();
        assertThat(after.ofRules()).extracting(Finding::element).containsExactly("first", "second");
    }

    @Test
    void what_was_found_before_a_change_was_over_is_not_taken() throws InterruptedException {
        add("first");
        watch.changed();
        Runnable found = awaited();
        add("second");
        watch.changed();
        found.run();
        assertThat(taken).isEmpty();
        assertThat(next().ofRules()).hasSize(2);
    }

    @Test
    void a_rule_that_stumbles_over_a_change_has_no_fault() throws InterruptedException {
        add("first");
        meanwhile = time -> {
            if (time == 1) {
                throw new ConcurrentModificationException();
            }
        };
        watch.changed();
        Runnable stumbled = awaited();
        add("second");
        watch.changed();
        stumbled.run();
        assertThat(next().ofRules()).hasSize(2);
        assertThat(faults).isEmpty();
    }

    @Test
    void a_rule_that_fails_of_a_fleet_that_nobody_changes_is_told_of_once() throws InterruptedException {
        meanwhile = time -> {
            throw new IllegalStateException();
        };
        watch.changed();
        awaited().run();
        assertThat(faults).singleElement().isInstanceOf(IllegalStateException.class);
        assertThat(taken).isEmpty();
    }

    /** One thread adds and removes while another reads, thousands of times: whatever the readers meet, nothing of it is told. */
    @Test
    void rules_that_read_while_the_fleet_changes_find_in_the_end_what_is_there() throws InterruptedException {
        watch.changed();
        for (int round = 0; round < 300; round++) {
            for (int device = 0; device < 100; device++) {
                add(round + "-" + device);
            }
            fleet.getDevices().removeIf(device -> device.getId().endsWith("7"));
            watch.observed(Map.of());
            watch.changed();
        }
        Found last = next();
        assertThat(last.ofRules()).hasSize(300 * 90);
        assertThat(faults).isEmpty();
    }

    @Test
    void nothing_is_asked_or_taken_after_the_end() throws InterruptedException {
        add("first");
        watch.changed();
        Runnable found = awaited();
        watch.end();
        watch.observed(Map.of("first", List.of(finding("first", Severity.CRITICAL))));
        watch.changed();
        found.run();
        assertThat(taken).isEmpty();
        assertThat(waiting).isEmpty();
        RuleWatch another =
                new RuleWatch(fleet, () -> List.of(new EveryDevice()), waiting::add, taken::add, faults::add);
        another.changed();
        next();
        another.end();
        assertThat(asked).hasValue(2);
    }

    @Test
    void what_was_seen_of_devices_is_put_beside_it_without_asking_rules_again() throws InterruptedException {
        add("first");
        watch.changed();
        next();
        watch.observed(Map.of("first", List.of(finding("first", Severity.CRITICAL))));
        Found found = next();
        assertThat(found.all()).extracting(Finding::severity).containsExactly(Severity.CRITICAL, Severity.LOW);
        assertThat(found.ofRules()).hasSize(1);
        assertThat(asked).hasValue(1);
    }
}
