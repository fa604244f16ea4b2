package org.fleetmail.report;

import java.time.Instant;
import java.util.Optional;
import org.fleetmail.core.text.Sentence;

/**
 * The run a report is about.
 *
 * @param id its name
 * @param who who started it
 * @param note why
 * @param startedAt when it began
 * @param finishedAt when it ended, if it has
 * @param state how far it is
 */
public record RunFacts(
        String id, String who, String note, Instant startedAt, Optional<Instant> finishedAt, Sentence state) {
    public boolean finished() {
        return finishedAt.isPresent();
    }

    /** When it ended, or when it began where it has not. */
    public Instant end() {
        return finishedAt.orElse(startedAt);
    }
}
