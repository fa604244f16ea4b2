package org.fleetmail.ui.internal.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fleetmail.store.run.Run;
import org.fleetmail.store.run.RunKind;
import org.fleetmail.store.run.RunState;
import org.fleetmail.ui.internal.steps.Facts.Told;
import org.junit.jupiter.api.Test;

/** Steps are done when the store shows it. */
class StepTest {
    private static final Instant THEN = Instant.parse("2026-11-25T03:00:00Z");

    private static Run run(RunKind kind, Optional<Instant> ended) {
        RunState state = ended.isPresent() ? RunState.FINISHED : RunState.RUNNING;
        return new Run("taro-mine", kind, "", THEN, ended, state, "office.fleet", "why", "who", "{}");
    }

    private static boolean isDone(Step step, Told told) {
        return step.isDone(new Facts(null, told));
    }

    @Test
    void every_step_belongs_to_one_journey() {
        assertThat(Arrays.stream(Journey.values()).flatMap(journey -> journey.steps().stream()))
                .containsExactly(Step.values());
    }

    @Test
    void a_rollout_that_runs_was_begun_and_has_not_ended() {
        Told told = new Told(List.of(run(RunKind.ROLLOUT, Optional.empty())), false, false);
        assertThat(isDone(Step.ROLL_OUT, told)).isTrue();
        assertThat(isDone(Step.WATCH, told)).isFalse();
        assertThat(isDone(Step.ROLL_BACK, told)).isFalse();
    }

    @Test
    void a_rollout_that_ended_and_was_taken_back_is_done() {
        Told told = new Told(
                List.of(run(RunKind.ROLLBACK, Optional.of(THEN)), run(RunKind.ROLLOUT, Optional.of(THEN))),
                false,
                false);
        assertThat(List.of(Step.ROLL_OUT, Step.WATCH, Step.ROLL_BACK)).allMatch(step -> isDone(step, told));
    }

    @Test
    void a_report_is_made_and_repeated_when_the_store_has_it() {
        assertThat(isDone(Step.REPORT, Told.NOTHING)).isFalse();
        assertThat(isDone(Step.REPORT, new Told(List.of(), true, false))).isTrue();
        assertThat(isDone(Step.REPEAT, new Told(List.of(), true, false))).isFalse();
        assertThat(isDone(Step.REPEAT, new Told(List.of(), true, true))).isTrue();
    }
}
