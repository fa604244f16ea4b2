package org.fleetmail.cli.internal.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.cli.internal.client.ClientText;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.decision.Surroundings;
import org.fleetmail.client.export.ClientExports;
import org.fleetmail.client.export.ExportReport;
import org.fleetmail.client.export.SettingsSheet;
import org.fleetmail.client.matrix.Computer;
import org.fleetmail.client.matrix.MailClient;
import org.fleetmail.client.matrix.MailClients;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.Account;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Mail clients of PCs: what they can do, and their settings. */
@Command(name = "client")
final class ClientCommand implements Runnable {
    private final Session session;

    @Spec
    private CommandSpec spec;

    ClientCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw WrongCall.of(spec, "mistake.missing", "list | show | settings | export");
    }

    @Command(name = "list")
    int list() {
        new ClientText(session).list(MailClients.shipped());
        return session.ended(true);
    }

    @Command(name = "show")
    int show(@Parameters(paramLabel = "CLIENT", descriptionKey = "option.client") String client) {
        new ClientText(session).show(find(client));
        return session.ended(true);
    }

    @Command(name = "settings")
    int settings(
            @Mixin FleetOptions fleet,
            @Option(names = "--account", paramLabel = "ACCOUNT", required = true, descriptionKey = "option.account")
                    String account,
            @Option(names = "--client", paramLabel = "CLIENT", required = true, descriptionKey = "option.client")
                    String client,
            @Option(names = "--system", paramLabel = "SYSTEM", defaultValue = "", descriptionKey = "option.system")
                    String system) {
        fleet.demand(spec);
        MailClient found = find(client);
        var surroundings = Surroundings.of(Computer.of(system, "", Set.of()));
        return session.status(fleet.open(session)
                .then(selection -> MailAccount.of(account(selection, account)))
                .map(read -> {
                    new ClientText(session).sheet(SettingsSheet.of(found, read, surroundings));
                    return session.ended(true);
                }));
    }

    @Command(name = "export")
    int export(
            @Mixin FleetOptions fleet,
            @Option(names = "-o", paramLabel = "DIR", required = true, descriptionKey = "option.client-folder")
                    Path folder) {
        fleet.demand(spec);
        Outcome<ExportReport> written = fleet.open(session)
                .then(selection -> ClientExports.write(selection.fleet(), folder, session.language()));
        return session.status(written.map(report -> {
            new ClientText(session).exported(report);
            return session.ended(report.omissions().isEmpty());
        }));
    }

    private MailClient find(String name) {
        return MailClients.shipped().find(name).orElseThrow(() -> WrongCall.of(spec, "mistake.client", name));
    }

    private Account account(Selection selection, String name) {
        Optional<Account> found = selection.fleet().getAccounts().stream()
                .filter(account -> name.equals(account.getId()) || name.equals(account.getAddress()))
                .findFirst();
        return found.orElseThrow(() -> WrongCall.of(spec, "mistake.account", name));
    }
}
