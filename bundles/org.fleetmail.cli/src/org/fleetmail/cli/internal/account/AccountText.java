package org.fleetmail.cli.internal.account;

import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Paint;
import org.fleetmail.cli.internal.terminal.Plain;
import org.fleetmail.core.text.Texts;
import org.fleetmail.mail.account.Step;

/** The steps of an account test, for a person, each as it ends. */
public final class AccountText {
    private final Session session;

    public AccountText(Session session) {
        this.session = session;
    }

    /** Writes one step, and what to do where it failed. */
    public void print(Step step) {
        String line = text(
                "account.step",
                step.kind().label().in(session.language()),
                result(step),
                step.took().toMillis(),
                Plain.line(step.detail().in(session.language())));
        session.print(line.strip());
        step.trouble().ifPresent(trouble -> session.print("   " + trouble.in(session.language())));
    }

    private String result(Step step) {
        Paint paint = session.terminal().paint();
        String word = step.result().label().in(session.language());
        return switch (step.result()) {
            case DONE -> paint.good(word);
            case FAILED -> paint.bad(word);
            case LEFT_OUT -> word;
        };
    }

    private String text(String key, Object... arguments) {
        return Texts.of(AccountText.class).get(session.language(), key, arguments);
    }
}
