package org.fleetmail.cli.internal.command;

import java.util.Optional;
import java.util.SortedSet;
import org.fleetmail.cli.internal.session.ExitStatus;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Secrets of unattended runs. Values come from a prompt or standard input, never from an argument. */
@Command(name = "secret")
final class SecretCommand implements Runnable {
    private final Session session;

    @Spec
    private CommandSpec spec;

    SecretCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw WrongCall.of(spec, "mistake.missing", "set | list | forget");
    }

    @Command(name = "set")
    int set(@Parameters(paramLabel = "NAME", descriptionKey = "option.secret-name") String name) {
        Optional<Secret> secret = session.terminal()
                .prompt()
                .secret(Sentence.of(SecretCommand.class, "secret.ask", name).in(session.language()));
        if (secret.isEmpty() || secret.get().length() == 0) {
            throw WrongCall.of(spec, "secret.none", name);
        }
        return told(
                session.data()
                        .makeSecretsFolder()
                        .then(made -> session.secrets().keep(name, secret.get())),
                "secret.kept",
                name);
    }

    @Command(name = "forget")
    int forget(@Parameters(paramLabel = "NAME", descriptionKey = "option.secret-name") String name) {
        return told(session.secrets().forget(name), "secret.forgotten", name);
    }

    @Command(name = "list")
    int list() {
        return switch (session.secrets().names()) {
            case Outcome.Failed<SortedSet<String>>(var trouble) -> session.failed(trouble);
            case Outcome.Done<SortedSet<String>>(var names) -> {
                names.forEach(session::print);
                yield ExitStatus.DONE.code();
            }
        };
    }

    private int told(Outcome<Void> outcome, String key, String name) {
        return switch (outcome) {
            case Outcome.Failed<Void>(var trouble) -> session.failed(trouble);
            case Outcome.Done<Void> done -> {
                session.tell(Sentence.of(SecretCommand.class, key, name));
                yield ExitStatus.DONE.code();
            }
        };
    }
}
