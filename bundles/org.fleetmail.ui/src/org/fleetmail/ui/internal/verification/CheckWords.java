package org.fleetmail.ui.internal.verification;

import java.time.Duration;
import java.util.Locale;
import org.eclipse.osgi.util.NLS;
import org.fleetmail.endpoint.StepOutcome;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.ui.fleet.State.Mood;
import org.fleetmail.ui.internal.verification.Check.Snapshot;

/** How checks and their steps are said and drawn. */
final class CheckWords {
    private CheckWords() {}

    /** The outcome in a word. */
    static String outcome(Snapshot check) {
        if (check.running()) {
            return Messages.CheckWords_running;
        }
        return check.trouble()
                .map(trouble -> Messages.CheckWords_incomplete)
                .or(() ->
                        check.verdict().map(verdict -> verdict.outcome().label().in(Locale.getDefault())))
                .orElse(Messages.CheckWords_never);
    }

    static Mood mood(Snapshot check) {
        if (check.running()) {
            return Mood.BUSY;
        }
        if (check.trouble().isPresent()) {
            return Mood.BAD;
        }
        return check.verdict().map(Verdict::outcome).map(CheckWords::mood).orElse(Mood.UNKNOWN);
    }

    private static Mood mood(Verdict.Result outcome) {
        return switch (outcome) {
            case VERIFIED -> Mood.GOOD;
            case UNTRUSTED -> Mood.WARNING;
            case INSECURE, UNREACHABLE -> Mood.BAD;
            case UNKNOWN -> Mood.UNKNOWN;
        };
    }

    /** The step under way, or the last one. */
    static String step(Snapshot check) {
        if (check.steps().isEmpty()) {
            return "";
        }
        var last = check.steps().getLast();
        String name = last.name().label().in(Locale.getDefault());
        return check.running()
                ? NLS.bind(Messages.CheckWords_steps, check.steps().size(), name)
                : NLS.bind(Messages.CheckWords_all_steps, check.steps().size());
    }

    static String version(Snapshot check) {
        return check.handshake().map(handshake -> handshake.version().id()).orElse("");
    }

    static String suite(Snapshot check) {
        return check.handshake().map(handshake -> handshake.suite().name()).orElse("");
    }

    static String daysLeft(Snapshot check) {
        return check.daysLeft().map(String::valueOf).orElse("");
    }

    static String took(Snapshot check) {
        return check.observation().map(seen -> millis(seen.took())).orElse("");
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
}
