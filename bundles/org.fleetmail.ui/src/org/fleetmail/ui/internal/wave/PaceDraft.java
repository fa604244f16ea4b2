package org.fleetmail.ui.internal.wave;

import java.util.Optional;
import java.util.stream.Stream;
import org.fleetmail.rollout.plan.StopAfter;

/** Pace and stop conditions as a person is typing them. An empty limit is none. */
final class PaceDraft {
    /** Devices at the same time. */
    static final int MOST_PARALLEL = 1_000;

    String parallel;
    String failures;
    String ofModel;
    String atSite;

    PaceDraft(int parallel, StopAfter stopAfter) {
        this.parallel = String.valueOf(parallel);
        this.failures = text(stopAfter.failures());
        this.ofModel = text(stopAfter.ofModel());
        this.atSite = text(stopAfter.atSite());
    }

    private static String text(int limit) {
        return limit == StopAfter.NEVER ? "" : String.valueOf(limit);
    }

    int devices() {
        return Numbers.of(parallel);
    }

    StopAfter stopAfter() {
        return new StopAfter(limit(failures), limit(ofModel), limit(atSite));
    }

    private static int limit(String typed) {
        return typed.isBlank() ? StopAfter.NEVER : Numbers.of(typed);
    }

    /** What is wrong with it, in the person's language. */
    Optional<String> mistake() {
        if (devices() < 1 || devices() > MOST_PARALLEL) {
            return Optional.of(Messages.PaceDraft_parallel);
        }
        return Stream.of(failures, ofModel, atSite).allMatch(typed -> limit(typed) >= 1)
                ? Optional.empty()
                : Optional.of(Messages.PaceDraft_failures);
    }
}
