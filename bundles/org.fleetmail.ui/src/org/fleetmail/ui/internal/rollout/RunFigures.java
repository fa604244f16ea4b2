package org.fleetmail.ui.internal.rollout;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.rollout.run.Phase;

/**
 * How fast a run goes and how long it will take.
 *
 * @param counts devices by where they are
 * @param ended devices that have their result
 * @param all devices of the run
 * @param perMinute devices that ended in a minute, 0 before the first
 * @param left how long the rest will take at this rate; empty while nothing can be said
 */
record RunFigures(Map<Phase, Integer> counts, int ended, int all, double perMinute, Optional<Duration> left) {
    private static final double SECONDS = 60;

    /** The figures of a run that began at one moment, as of another. */
    static RunFigures of(Map<Phase, Integer> counts, int all, Instant began, Instant now) {
        int ended = counts.entrySet().stream()
                .filter(entry -> entry.getKey().isTerminal())
                .mapToInt(Map.Entry::getValue)
                .sum();
        double seconds = Math.max(0.001, Duration.between(began, now).toMillis() / 1000.0);
        double rate = ended / seconds;
        Optional<Duration> left = ended == 0 || ended >= all
                ? Optional.empty()
                : Optional.of(Duration.ofMillis((long) ((all - ended) / rate * 1000)));
        Map<Phase, Integer> copy = new EnumMap<>(Phase.class);
        copy.putAll(counts);
        return new RunFigures(copy, ended, all, rate * SECONDS, left);
    }
}
