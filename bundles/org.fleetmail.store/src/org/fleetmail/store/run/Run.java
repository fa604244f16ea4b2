package org.fleetmail.store.run;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One run over devices.
 *
 * @param id short and speakable, for example {@code taro-mine}
 * @param kind what it does
 * @param ofRun the run that is rolled back, empty for a rollout
 * @param startedAt when it began, UTC
 * @param finishedAt when it ended, empty while it has not
 * @param state how far it is
 * @param fleet path of the fleet file, empty when it was never saved
 * @param note why
 * @param who who started it
 * @param plan the plan as JSON; it holds names of secrets, never their values
 */
public record Run(
        String id,
        RunKind kind,
        String ofRun,
        Instant startedAt,
        Optional<Instant> finishedAt,
        RunState state,
        String fleet,
        String note,
        String who,
        String plan) {
    public Run {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(ofRun);
        Objects.requireNonNull(state);
        Objects.requireNonNull(plan);
    }
}
