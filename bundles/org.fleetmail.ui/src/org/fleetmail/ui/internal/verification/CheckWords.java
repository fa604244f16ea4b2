package org.fleetmail.ui.internal.verification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.fleetmail.endpoint.Step;
import org.fleetmail.endpoint.StepOutcome;
import org.fleetmail.tls.Answer;
import org.fleetmail.ui.fleet.State.Mood;
import org.fleetmail.ui.internal.look.Bar;
import org.fleetmail.ui.internal.rollout.PlanWords;
import org.fleetmail.ui.internal.verification.Check.Snapshot;

/** How checks and their steps are said and drawn. */
final class CheckWords {
    /** A bar of days left is full from so many on. */
    private static final double FULL_DAYS = 90;

    private CheckWords() {}

    /** The outcome in a word, or what is being done. */
    static String outcome(Snapshot check) {
        return switch (check.stage()) {
            case WAITING -> Messages.CheckWords_waiting;
            case RUNNING -> running(check);
            case IDLE -> known(check);
        };
    }

    private static String running(Snapshot check) {
        return check.steps().isEmpty()
                ? Messages.CheckWords_running
                : NLS.bind(Messages.CheckWords_step, name(check.steps().getLast()));
    }

    /** The outcome of what was known last, whatever is being done. */
    static String known(Snapshot check) {
        if (check.trouble().isPresent()) {
            return Messages.CheckWords_incomplete;
        }
        return check.last()
                .map(seen -> seen.outcome().label().in(Locale.getDefault()))
                .orElse(Messages.CheckWords_never);
    }

    static Mood mood(Snapshot check) {
        if (check.running()) {
            return Mood.BUSY;
        }
        if (check.trouble().isPresent()) {
            return Mood.BAD;
        }
        return check.last().map(Seen::outcome).map(PlanWords::mood).orElse(Mood.UNKNOWN);
    }

    static String name(Step step) {
        return step.name().label().in(Locale.getDefault());
    }

    static String daysLeft(Snapshot check) {
        return check.last()
                .flatMap(seen -> seen.daysLeft(Instant.now()))
                .map(String::valueOf)
                .orElse("");
    }

    static Optional<Bar> daysBar(Snapshot check) {
        return check.last().flatMap(seen -> seen.daysLeft(Instant.now())).map(CheckWords::daysBar);
    }

    /** The bar of so many days: red below a week, amber below a month. */
    static Bar daysBar(long days) {
        Mood mood = days < 7 ? Mood.BAD : days < 30 ? Mood.WARNING : Mood.GOOD;
        return new Bar(0, days / FULL_DAYS, mood);
    }

    /** Today the time, else the day and the time. */
    static String moment(Optional<Instant> moment) {
        ZoneId zone = ZoneId.systemDefault();
        return moment.map(at -> at.atZone(zone))
                .map(at -> at.toLocalDate().equals(LocalDate.now(zone))
                        ? at.format(DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM))
                        : at.format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)))
                .orElse("");
    }

    static String millis(Duration time) {
        return NLS.bind(Messages.CheckWords_millis, time.toMillis());
    }

    static String word(StepOutcome outcome) {
        return switch (outcome) {
            case OK -> Messages.CheckWords_ok;
            case WARNING -> Messages.CheckWords_warning;
            case FAILED -> Messages.CheckWords_failed;
            case UNKNOWN -> Messages.CheckWords_unknown;
            case SKIPPED -> Messages.CheckWords_skipped;
        };
    }

    static Mood mood(StepOutcome outcome) {
        return switch (outcome) {
            case OK -> Mood.GOOD;
            case WARNING -> Mood.WARNING;
            case FAILED -> Mood.BAD;
            case UNKNOWN, SKIPPED -> Mood.UNKNOWN;
        };
    }

    static String word(Answer answer) {
        return switch (answer) {
            case YES -> Messages.CheckWords_yes;
            case NO -> Messages.CheckWords_no;
            case UNKNOWN -> Messages.CheckWords_unknown;
        };
    }

    static Mood mood(Answer answer) {
        return switch (answer) {
            case YES -> Mood.GOOD;
            case NO -> Mood.BAD;
            case UNKNOWN -> Mood.UNKNOWN;
        };
    }
}
