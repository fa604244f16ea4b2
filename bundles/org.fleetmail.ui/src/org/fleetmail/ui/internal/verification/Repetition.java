package org.fleetmail.ui.internal.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How often endpoints are checked without being asked to. */
enum Repetition {
    NEVER(Optional.empty()),
    MINUTES_5(Optional.of(Duration.ofMinutes(5))),
    MINUTES_15(Optional.of(Duration.ofMinutes(15))),
    HOUR(Optional.of(Duration.ofHours(1))),
    HOURS_6(Optional.of(Duration.ofHours(6))),
    DAY(Optional.of(Duration.ofDays(1)));

    private final Optional<Duration> every;

    Repetition(Optional<Duration> every) {
        this.every = every;
    }

    Optional<Duration> every() {
        return every;
    }

    String label() {
        return switch (this) {
            case NEVER -> Messages.Repetition_never;
            case MINUTES_5 -> Messages.Repetition_minutes_5;
            case MINUTES_15 -> Messages.Repetition_minutes_15;
            case HOUR -> Messages.Repetition_hour;
            case HOURS_6 -> Messages.Repetition_hours_6;
            case DAY -> Messages.Repetition_day;
        };
    }

    /** Those whose time has come, also because they were never checked; those being verified are not among them. */
    List<Check> due(List<Check> checks, Instant now) {
        return every.isEmpty()
                ? List.of()
                : checks.stream().filter(check -> isDue(check, now)).toList();
    }

    private boolean isDue(Check check, Instant now) {
        return !check.now().running()
                && check.now().trouble().isEmpty()
                && check.nextAt(every).filter(next -> next.isAfter(now)).isEmpty();
    }

    /** The repetition of a name; {@link #NEVER} where there is none of it. */
    static Repetition of(String name) {
        for (Repetition repetition : values()) {
            if (repetition.name().equals(name)) {
                return repetition;
            }
        }
        return NEVER;
    }
}
