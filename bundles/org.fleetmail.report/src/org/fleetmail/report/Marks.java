package org.fleetmail.report;

import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.endpoint.StepOutcome;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.report.mark.Mark;
import org.fleetmail.report.mark.Tone;
import org.fleetmail.rollout.plan.Shown;
import org.fleetmail.rollout.run.Phase;
import org.fleetmail.rollout.run.ProofRow;
import org.fleetmail.rollout.run.SettingResult;
import org.fleetmail.store.journal.ChainCheck;

/** How the outcomes of the engines are to be taken. */
final class Marks {
    private Marks() {}

    static Mark of(Phase phase) {
        Tone tone = switch (phase) {
            case PROVEN, APPLIED, NOTHING_TO_DO -> Tone.GOOD;
            case REFUSED, UNKNOWN -> Tone.BAD;
            case HAND_WORK, SKIPPED, RESTORING -> Tone.WARNING;
            case WAITING, READING, WRITING, READING_BACK -> Tone.UNKNOWN;
        };
        return new Mark(tone, phase.label());
    }

    static Mark of(Verdict.Result result) {
        Tone tone = switch (result) {
            case VERIFIED -> Tone.GOOD;
            case UNTRUSTED -> Tone.WARNING;
            case INSECURE, UNREACHABLE -> Tone.BAD;
            case UNKNOWN -> Tone.UNKNOWN;
        };
        return new Mark(tone, result.label());
    }

    static Mark of(SettingResult.Match match) {
        Tone tone = switch (match) {
            case EQUAL -> Tone.GOOD;
            case NOT_COMPARABLE, UNREAD -> Tone.UNKNOWN;
            case DIFFERENT -> Tone.BAD;
        };
        return new Mark(tone, match.label());
    }

    static ProofLine of(ProofRow row) {
        return new ProofLine(
                of(row.readBack()), of(row.reach()), of(row.endpoint()), of(row.deviceTest()), of(row.testMail()));
    }

    private static Mark of(Shown shown) {
        Tone tone = switch (shown) {
            case YES -> Tone.GOOD;
            case NO -> Tone.BAD;
            case UNKNOWN -> Tone.UNKNOWN;
        };
        return new Mark(tone, shown.label());
    }

    static Mark of(Severity severity) {
        Tone tone =
                severity.atLeast(Severity.HIGH) ? Tone.BAD : severity == Severity.INFO ? Tone.UNKNOWN : Tone.WARNING;
        return mark(tone, "severity." + severity.name());
    }

    static Mark of(StepOutcome outcome) {
        Tone tone = switch (outcome) {
            case OK -> Tone.GOOD;
            case WARNING -> Tone.WARNING;
            case FAILED -> Tone.BAD;
            case UNKNOWN, SKIPPED -> Tone.UNKNOWN;
        };
        return mark(tone, "step." + outcome.name());
    }

    static Mark of(Outcome<ChainCheck> check) {
        return switch (check) {
            case Outcome.Done<ChainCheck>(ChainCheck.Intact(long entries, String hash)) ->
                mark(Tone.GOOD, "journal.intact", entries, hash);
            case Outcome.Done<ChainCheck>(ChainCheck.Broken(long sequence, var defect)) ->
                mark(Tone.BAD, "journal.broken", sequence, Sentence.of(Marks.class, "journal." + defect.name()));
            case Outcome.Failed<ChainCheck>(Trouble trouble) ->
                new Mark(Tone.BAD, trouble.code().sentence());
        };
    }

    static Mark mark(Tone tone, String key, Object... arguments) {
        return new Mark(tone, Sentence.of(Marks.class, key, arguments));
    }
}
