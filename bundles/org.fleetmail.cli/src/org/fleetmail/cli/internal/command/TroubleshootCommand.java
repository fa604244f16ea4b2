package org.fleetmail.cli.internal.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fleetmail.cli.internal.guide.GuideText;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.client.decision.ClientDecision;
import org.fleetmail.client.decision.Decision;
import org.fleetmail.client.decision.Surroundings;
import org.fleetmail.client.decision.Wish;
import org.fleetmail.client.matrix.Computer;
import org.fleetmail.client.matrix.MailClient;
import org.fleetmail.client.matrix.MailClients;
import org.fleetmail.client.symptom.Symptoms;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.mail.account.MailAccount;
import org.fleetmail.mail.guide.Complaint;
import org.fleetmail.mail.guide.Diagnosis;
import org.fleetmail.mail.guide.Evidence;
import org.fleetmail.mail.guide.Guide;
import org.fleetmail.mail.guide.LiveProbes;
import org.fleetmail.model.Account;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks for what is wrong with an account, or tells what a message means. */
@Command(name = "troubleshoot")
final class TroubleshootCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Mixin
    private FleetOptions fleet;

    @Option(names = "--account", paramLabel = "ACCOUNT", descriptionKey = "option.account")
    private Optional<String> account = Optional.empty();

    @Option(names = "--message", paramLabel = "TEXT", defaultValue = "", descriptionKey = "option.pasted-message")
    private String message;

    @Option(names = "--client", paramLabel = "CLIENT", descriptionKey = "option.client")
    private Optional<String> client = Optional.empty();

    @Option(names = "--system", paramLabel = "SYSTEM", defaultValue = "", descriptionKey = "option.system")
    private String system;

    @Option(names = "-o", paramLabel = "FILE.zip", descriptionKey = "option.guide-evidence")
    private Optional<Path> evidence = Optional.empty();

    TroubleshootCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        GuideText text = new GuideText(session);
        if (!message.isEmpty()) {
            text.print(Symptoms.shipped().in(message));
        }
        if (account.isEmpty()) {
            if (message.isEmpty()) {
                throw WrongCall.of(spec, "mistake.missing", "--account | --message");
            }
            return session.ended(true);
        }
        fleet.demand(spec);
        return session.status(fleet.open(session)
                .then(selection -> complaint(account(selection)))
                .then(complaint -> {
                    Diagnosis diagnosis = new Guide(
                                    complaint, new LiveProbes(session.verifier(), session.cancellation()), text::print)
                            .run();
                    text.end(diagnosis);
                    return written(diagnosis)
                            .map(file -> session.ended(diagnosis.finding().isEmpty()));
                }));
    }

    private Outcome<Diagnosis> written(Diagnosis diagnosis) {
        return evidence.isEmpty()
                ? Outcome.done(diagnosis)
                : Evidence.write(diagnosis, message, session.language(), evidence.get())
                        .map(file -> {
                            session.tell(Sentence.of(GuideText.class, "guide.evidence", file.toString()));
                            return diagnosis;
                        });
    }

    private Outcome<Complaint> complaint(Account found) {
        Optional<Decision> decision = client.map(name ->
                ClientDecision.of(client(name), wish(found), Surroundings.of(Computer.of(system, "", Set.of()))));
        return MailAccount.of(found, session.secrets()).map(read -> new Complaint(read, decision));
    }

    private Wish wish(Account found) {
        return Optional.ofNullable(found.getOutgoing())
                .flatMap(endpoint -> Wish.of(found, endpoint))
                .orElseThrow(() -> WrongCall.of(spec, "mistake.account", account.orElse("")));
    }

    private MailClient client(String name) {
        return MailClients.shipped().find(name).orElseThrow(() -> WrongCall.of(spec, "mistake.client", name));
    }

    private Account account(Selection selection) {
        String name = account.orElseThrow();
        return selection.account(name).orElseThrow(() -> WrongCall.of(spec, "mistake.account", name));
    }
}
