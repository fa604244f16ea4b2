package org.fleetmail.cli.internal.command;

import java.time.Duration;
import java.util.function.Consumer;
import org.fleetmail.cli.internal.account.AccountJson;
import org.fleetmail.cli.internal.account.AccountText;
import org.fleetmail.cli.internal.output.Json;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.mail.account.AccountReport;
import org.fleetmail.mail.account.AccountTest;
import org.fleetmail.mail.account.MailAccount;
import org.fleetmail.mail.account.Step;
import org.fleetmail.model.Account;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Mail accounts: whether one can send and fetch. */
@Command(name = "account")
final class AccountCommand implements Runnable {
    private final Session session;

    @Spec
    private CommandSpec spec;

    AccountCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw WrongCall.of(spec, "mistake.missing", "test");
    }

    @Command(name = "test")
    int test(
            @Mixin FleetOptions fleet,
            @Option(names = "--account", paramLabel = "ACCOUNT", required = true, descriptionKey = "option.account")
                    String name,
            @Option(names = "--login-only", descriptionKey = "option.login-only") boolean loginOnly,
            @Option(
                            names = "--patience",
                            paramLabel = "SECONDS",
                            defaultValue = "60",
                            descriptionKey = "option.patience")
                    int patience,
            @Option(
                            names = "--format",
                            paramLabel = "text|json",
                            defaultValue = "TEXT",
                            descriptionKey = "option.format")
                    Format format) {
        fleet.demand(spec);
        Outcome<MailAccount> found =
                fleet.open(session).then(selection -> MailAccount.of(account(selection, name), session.secrets()));
        return session.status(found.map(account -> {
            AccountReport report = report(account, Duration.ofSeconds(Math.max(0, patience)), loginOnly, format);
            if (format == Format.JSON) {
                session.print(Json.pretty(AccountJson.of(report, session.language())));
            }
            return session.ended(report.passed());
        }));
    }

    private AccountReport report(MailAccount account, Duration patience, boolean loginOnly, Format format) {
        Consumer<Step> listener = format == Format.TEXT ? new AccountText(session)::print : step -> {};
        AccountTest test = new AccountTest(account, patience, session.cancellation(), listener);
        return loginOnly ? test.logIn() : test.run();
    }

    private Account account(Selection selection, String name) {
        return selection.account(name).orElseThrow(() -> WrongCall.of(spec, "mistake.account", name));
    }
}
