package org.fleetmail.cli.internal.run;

import java.util.stream.Collectors;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Paint;
import org.fleetmail.cli.internal.terminal.Plain;
import org.fleetmail.core.text.Texts;
import org.fleetmail.rollout.plan.HandWork;
import org.fleetmail.rollout.plan.Reason;
import org.fleetmail.rollout.plan.Shown;
import org.fleetmail.rollout.run.DeviceResult;
import org.fleetmail.rollout.run.GateResult;
import org.fleetmail.rollout.run.Phase;
import org.fleetmail.rollout.run.ProofRow;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.rollout.run.SettingResult;

/** What became of a run, for a person to read. */
public final class RunText {
    private final Session session;
    private final Paint paint;

    public RunText(Session session) {
        this.session = session;
        this.paint = session.terminal().paint();
    }

    /** Prints each device with its result, the gates, the numbers, and last the name of the run. */
    public void print(RunSummary summary) {
        summary.results().forEach(this::print);
        summary.gates().forEach(this::print);
        summary.stopped().ifPresent(reason -> session.print(paint.bad(text("stopped")) + "  " + said(reason)));
        session.print(counts(summary));
        session.print(text(
                "run",
                summary.run().id(),
                RunWords.state(summary.run()).in(session.language()),
                Plain.line(summary.run().note())));
    }

    /** How many devices ended in each way. */
    public String counts(RunSummary summary) {
        return summary.counts().entrySet().stream()
                .map(entry -> entry.getValue() + " " + marked(entry.getKey()))
                .collect(Collectors.joining(" · "));
    }

    /** A phase in its colour. */
    public String marked(Phase phase) {
        String word = phase.label().in(session.language());
        return switch (phase) {
            case PROVEN, APPLIED, NOTHING_TO_DO -> paint.good(word);
            case REFUSED, UNKNOWN -> paint.bad(word);
            case HAND_WORK, SKIPPED, WAITING, READING, WRITING, READING_BACK, RESTORING -> paint.warning(word);
        };
    }

    private void print(DeviceResult result) {
        session.print(marked(result.phase()) + "  " + paint.strong(Plain.line(result.name())) + "  "
                + result.settings().stream().map(this::setting).collect(Collectors.joining(", ")));
        result.handWork().forEach(this::print);
        result.reasons().forEach(reason -> session.print("    " + said(reason)));
        if (!result.proof().equals(ProofRow.NOTHING)) {
            session.print("    " + row(result.proof()));
        }
    }

    private String row(ProofRow row) {
        return text(
                "proof",
                word(row.readBack()),
                word(row.reach()),
                word(row.endpoint()),
                word(row.deviceTest()),
                word(row.testMail()));
    }

    private String word(Shown shown) {
        return shown.label().in(session.language());
    }

    private String setting(SettingResult result) {
        String change = result.setting().label().in(session.language()) + " "
                + Plain.cut(result.before().toString(), 40) + " → "
                + Plain.cut(result.desired().toString(), 40);
        return switch (result.match()) {
            case EQUAL, NOT_COMPARABLE -> change;
            case DIFFERENT, UNREAD ->
                change + " (" + result.match().label().in(session.language()) + ": "
                        + Plain.cut(result.after().toString(), 40) + ")";
        };
    }

    private void print(HandWork work) {
        session.print("    " + paint.warning(text("by-hand")) + "  "
                + work.setting().label().in(session.language()) + " → "
                + Plain.line(work.desired().toString()) + ". "
                + work.reason().in(session.language()) + " " + work.where().in(session.language()));
    }

    private void print(GateResult gate) {
        session.print((gate.open() ? paint.good(text("gate.open")) : paint.bad(text("gate.shut"))) + "  "
                + Plain.line(gate.text().in(session.language())));
    }

    private String said(Reason reason) {
        return Plain.line(reason.text(session.language())) + " → "
                + reason.remedy().in(session.language()) + " [" + reason.code().id() + "]";
    }

    private String text(String key, Object... arguments) {
        return Texts.of(RunText.class).get(session.language(), key, arguments);
    }
}
