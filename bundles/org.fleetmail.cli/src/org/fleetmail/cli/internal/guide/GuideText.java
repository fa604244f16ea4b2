package org.fleetmail.cli.internal.guide;

import java.util.Optional;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Paint;
import org.fleetmail.cli.internal.terminal.Plain;
import org.fleetmail.client.matrix.MailClients;
import org.fleetmail.client.symptom.Symptom;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.text.Texts;
import org.fleetmail.mail.guide.Diagnosis;
import org.fleetmail.mail.guide.GuideStep;

/** The steps of the guide, for a person, each as it ends. */
public final class GuideText {
    private final Session session;

    public GuideText(Session session) {
        this.session = session;
    }

    /** What a pasted message is about. */
    public void print(Optional<Symptom> found) {
        if (found.isEmpty()) {
            session.print(text("guide.unknown"));
            return;
        }
        Symptom symptom = found.get();
        session.print(symptom.text().in(session.language()));
        String look = Sentence.of(GuideStep.class, "step." + symptom.look()).in(session.language());
        String source = MailClients.shipped()
                .source(symptom.from())
                .map(from -> from.citation().in(session.language()))
                .orElse("");
        session.print("  " + text("guide.look", look, source));
    }

    /** One step. */
    public void print(GuideStep step) {
        String label = step.kind().label().in(session.language());
        session.print(label + ": " + result(step));
        lines(step.detail());
        lines(step.remedy());
    }

    /** What to mend first. */
    public void end(Diagnosis diagnosis) {
        session.print(session.terminal()
                .paint()
                .strong(diagnosis
                        .finding()
                        .map(step -> text("guide.finding", step.kind().label().in(session.language())))
                        .orElseGet(() -> text("guide.well"))));
    }

    private void lines(Sentence sentence) {
        if (!sentence.isEmpty()) {
            sentence.in(session.language()).lines().forEach(line -> session.print("   " + Plain.line(line)));
        }
    }

    private String result(GuideStep step) {
        Paint paint = session.terminal().paint();
        String word = step.result().label().in(session.language());
        return switch (step.result()) {
            case WELL -> paint.good(word);
            case WRONG -> paint.bad(word);
            case BY_HAND -> paint.warning(word);
            case LEFT_OUT -> word;
        };
    }

    private String text(String key, Object... arguments) {
        return Texts.of(GuideText.class).get(session.language(), key, arguments);
    }
}
