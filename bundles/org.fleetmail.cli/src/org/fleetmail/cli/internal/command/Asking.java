package org.fleetmail.cli.internal.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Prompt;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.rollout.run.EarlierSecrets;

/**
 * Passwords that devices had before and that are not known: taken from the secret named in the call, or asked of the
 * person once for each user of each server and kept under {@code earlier/USER@HOST}.
 */
final class Asking implements EarlierSecrets {
    private final Session session;
    private final Optional<String> given;
    private final Map<String, Optional<String>> answers = new HashMap<>();

    Asking(Session session, Optional<String> given) {
        this.session = session;
        this.given = given;
    }

    @Override
    public Optional<String> name(Missed missed) {
        if (given.isPresent()) {
            return given;
        }
        String name = "earlier/" + missed.user() + "@" + missed.host();
        return answers.computeIfAbsent(name, key -> ask(missed, key));
    }

    private Optional<String> ask(Missed missed, String name) {
        Prompt prompt = session.terminal().prompt();
        if (!prompt.interactive()) {
            return Optional.empty();
        }
        Sentence question = Sentence.of(Asking.class, "earlier.ask", missed.user(), missed.host());
        return prompt.secret(question.in(session.language()))
                .filter(secret -> secret.length() > 0)
                .filter(secret -> kept(name, secret))
                .map(secret -> name);
    }

    private boolean kept(String name, Secret secret) {
        return session.data().makeSecretsFolder().then(made -> session.secrets().keep(name, secret))
                instanceof Outcome.Done<Void>;
    }
}
