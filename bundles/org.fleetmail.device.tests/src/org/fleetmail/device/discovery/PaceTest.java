package org.fleetmail.device.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void never_more_steps_are_taken_than_its_rate_allows() {
        long begin = System.nanoTime();
        try (Pace pace = new Pace(500)) {
            for (int i = 0; i < 100; i++) {
                pace.step();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .as("a hundred steps at five hundred a second, the first ten at once")
                    .isGreaterThanOrEqualTo(Duration.ofMillis(170));
        }
    }

    @Test
    void whoever_waits_goes_on_when_it_is_over() throws Exception {
        Thread waiting;
        try (Pace pace = new Pace(1)) {
            pace.step();
            waiting = Thread.ofVirtual().start(pace::step);
        }
        assertThat(waiting.join(Duration.ofMinutes(1))).isTrue();
    }
}
