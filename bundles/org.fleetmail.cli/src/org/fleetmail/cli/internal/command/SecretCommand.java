package org.fleetmail.cli.internal.command;

import java.time.Duration;
import java.util.Optional;
import java.util.SortedSet;
import org.fleetmail.cli.internal.session.ExitStatus;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.Account;
import org.fleetmail.rollout.contact.Pace;
import org.fleetmail.rollout.secret.SecretChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
        throw WrongCall.of(spec, "mistake.missing", "set | list | forget | change");
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

    @Command(name = "change")
    int change(
            @Mixin FleetOptions fleet,
            @Option(names = "--account", paramLabel = "ACCOUNT", required = true, descriptionKey = "option.account")
                    String name,
            @Option(names = "--to", paramLabel = "NAME", required = true, descriptionKey = "option.secret-to")
                    String to,
            @Option(names = "--note", paramLabel = "TEXT", required = true, descriptionKey = "option.note") String note,
            @Option(
                            names = "--between",
                            paramLabel = "SECONDS",
                            defaultValue = "2",
                            descriptionKey = "option.secret-between")
                    int between,
            @Mixin Consent consent) {
        fleet.demand(spec);
        Pace logins = new Pace(Duration.ofSeconds(Math.max(0, between)));
        SecretChange change = new SecretChange(session.equipment(), session.clock(), logins);
        return session.status(fleet.open(session).then(selection -> {
            Account account = account(selection, name);
            return change.proveAtServer(account, to, session.cancellation())
                    .then(proven ->
                            change.plan(selection.fleet(), selection.path(), account, to, session.cancellation()))
                    .then(plan -> consent.ask(spec, session, plan)
                            .then(given -> RunWork.run(
                                    session,
                                    Format.TEXT,
                                    change.provers(account, to),
                                    (rollouts, progress) -> rollouts.apply(
                                            plan,
                                            change.paced(consent.options(note)),
                                            progress,
                                            session.cancellation()))))
                    .map(status -> changed(status, account, to));
        }));
    }

    private int changed(int status, Account account, String to) {
        if (status == ExitStatus.DONE.code()) {
            session.tell(Sentence.of(SecretCommand.class, "secret.changed", account.getId(), to));
        }
        return status;
    }

    private Account account(Selection selection, String name) {
        return selection.fleet().getAccounts().stream()
                .filter(account -> name.equals(account.getId()) || name.equals(account.getAddress()))
                .findFirst()
                .orElseThrow(() -> WrongCall.of(spec, "mistake.account", name));
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
