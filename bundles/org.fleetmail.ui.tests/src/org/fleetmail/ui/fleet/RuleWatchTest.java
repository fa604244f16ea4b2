package org.fleetmail.ui.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
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
    private final BlockingQueue<Found> published = new LinkedBlockingQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private Consumer<Integer> meanwhile = time -> {};
    private final RuleWatch watch = new RuleWatch(fleet, () -> List.of(new EveryDevice()), published::add);

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

    private Found next() throws InterruptedException {
        Found found = published.poll(60, TimeUnit.SECONDS);
        assertThat(found).isNotNull();
        return found;
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
        assertThat(watch.isCurrent(before)).isFalse();
        Found after = next();
        assertThat(watch.isCurrent(after)).isTrue();
        assertThat(after.ofRules()).extracting(Finding::element).containsExactly("first", "second");
    }

    @Test
    void what_was_found_while_the_fleet_was_changed_is_nothing() throws InterruptedException {
        add("first");
        meanwhile = time -> {
            if (time == 1) {
                add("second");
                watch.changed();
            }
        };
        watch.changed();
        Found current = next();
        while (!watch.isCurrent(current)) {
            current = next();
        }
        assertThat(current.ofRules()).hasSize(2);
    }

    @Test
    void a_rule_that_stumbles_over_a_change_is_asked_again() throws InterruptedException {
        add("first");
        meanwhile = time -> {
            if (time == 1) {
                throw new ConcurrentModificationException();
            }
        };
        watch.changed();
        assertThat(next().ofRules()).hasSize(1);
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
