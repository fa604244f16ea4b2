package org.fleetmail.cli.internal.verify;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Paint;
import org.fleetmail.cli.internal.terminal.Plain;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.text.Texts;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.Step;
import org.fleetmail.endpoint.StepOutcome;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.endpoint.verdict.Verdicts;

/** Checks for a person to read. */
public final class VerifyText {
    private final Session session;
    private final Locale language;
    private final Paint paint;

    public VerifyText(Session session) {
        this.session = session;
        this.language = session.language();
        this.paint = session.terminal().paint();
    }

    /** Prints one check: the outcome, the steps, and each finding with what to do. */
    public void print(Checked checked) {
        switch (checked) {
            case Checked.Unusable(String where, var trouble) -> {
                session.print(paint.bad(text("unusable")) + "  " + Plain.line(where));
                session.print("  " + Plain.line(trouble.in(language)));
            }
            case Checked.Seen(var element, EndpointObservation observation, Verdict verdict, var model) -> {
                session.print(headline(observation, verdict));
                session.print("  " + steps(observation));
                verdict.findings().forEach(this::print);
                model.map(new ModelText(paint, language)::lines).stream()
                        .flatMap(List::stream)
                        .forEach(session::print);
            }
        }
    }

    /** The outcome and the handshake in one line. */
    public String headline(EndpointObservation observation, Verdict verdict) {
        TlsFacts facts = TlsFacts.of(observation, session.clock().instant());
        StringJoiner line = new StringJoiner(", ");
        if (!facts.version().isEmpty()) {
            line.add(facts.version() + " " + facts.suite());
        }
        facts.daysLeft().ifPresent(days -> line.add(text("days", days)));
        verdict.grade().ifPresent(grade -> line.add(text("grade", grade.letter())));
        return outcome(verdict.outcome()) + "  " + observation.target().uri() + "  " + line;
    }

    private String outcome(Verdict.Result result) {
        String word = result.label().in(language);
        return switch (result) {
            case VERIFIED -> paint.good(word);
            case UNTRUSTED, UNKNOWN -> paint.warning(word);
            case INSECURE, UNREACHABLE -> paint.bad(word);
        };
    }

    private String steps(EndpointObservation observation) {
        return observation.steps().stream()
                .filter(step -> step.outcome() != StepOutcome.SKIPPED)
                .map(this::step)
                .collect(Collectors.joining(" · "));
    }

    private String step(Step step) {
        String name = step.name().label().in(language);
        String millis = step.took().toMillis() + " ms";
        return switch (step.outcome()) {
            case OK -> name + " " + millis;
            case WARNING ->
                paint.warning(name + " ! " + Plain.line(step.detail().in(language)));
            case FAILED -> paint.bad(name + " × " + Plain.line(step.detail().in(language)));
            case UNKNOWN ->
                paint.warning(name + " ? " + Plain.line(step.detail().in(language)));
            case SKIPPED -> name;
        };
    }

    private void print(Finding finding) {
        String severity = text("severity." + finding.severity().name());
        String marked = finding.severity().atLeast(Severity.HIGH) ? paint.bad(severity) : paint.warning(severity);
        session.print("  " + marked + "  " + Plain.line(finding.text().in(language)) + " [" + finding.rule() + "]");
        session.print("    " + Verdicts.meaning(finding).in(language));
        session.print("    → " + finding.remedy().in(language).strip().replace("\n", "\n      "));
    }

    private String text(String key, Object... arguments) {
        return Texts.of(VerifyText.class).get(language, key, arguments);
    }
}
