package org.fleetmail.ui.internal.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.fleetmail.rollout.run.Phase;
import org.junit.jupiter.api.Test;

class RunFiguresTest {
    private static final Instant BEGAN = Instant.parse("2026-11-25T09:00:00Z");

    private static RunFigures after(int seconds, Map<Phase, Integer> counts, int all) {
        return RunFigures.of(counts, all, BEGAN, BEGAN.plusSeconds(seconds));
    }

    @Test
    void nothing_is_said_of_the_time_left_before_the_first_device_ended() {
        RunFigures figures = after(10, Map.of(Phase.WRITING, 3, Phase.WAITING, 7), 10);
        assertThat(figures.ended()).isZero();
        assertThat(figures.left()).isEmpty();
        assertThat(figures.perMinute()).isZero();
    }

    @Test
    void the_rate_tells_how_long_the_rest_will_take() {
        RunFigures figures = after(30, Map.of(Phase.APPLIED, 9, Phase.REFUSED, 1, Phase.WAITING, 20), 30);
        assertThat(figures.ended()).isEqualTo(10);
        assertThat(figures.perMinute()).isEqualTo(20);
        assertThat(figures.left()).contains(Duration.ofSeconds(60));
    }

    @Test
    void a_run_that_ended_has_no_time_left() {
        assertThat(after(60, Map.of(Phase.PROVEN, 5), 5).left()).isEmpty();
    }

    @Test
    void figures_are_said_in_one_line() {
        String line = PlanWords.figures(after(30, Map.of(Phase.APPLIED, 10, Phase.WAITING, 20), 30));
        assertThat(line)
                .contains("10", "30", "1:00")
                .contains(Phase.APPLIED.label().in(java.util.Locale.getDefault()));
        assertThat(PlanWords.duration(Duration.ofSeconds(3_725))).isEqualTo("1:02:05");
    }
}
