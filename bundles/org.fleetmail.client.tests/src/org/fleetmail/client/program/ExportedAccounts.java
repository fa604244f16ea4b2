package org.fleetmail.client.program;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.account.MailServer;
import org.fleetmail.client.format.ClientFormats;
import org.fleetmail.client.format.ExportedFile;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.Service;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.testkit.mail.MailHost;

/** Accounts at a real mail server, and the files we write for them. */
final class ExportedAccounts {
    private ExportedAccounts() {}

    /** The mailbox of a mail server, received by one service and sent by submission, with one method for both. */
    static MailAccount account(
            MailHost host,
            Function<Service, String> names,
            String id,
            Service service,
            TransportSecurity method,
            Login receiving,
            Login sending) {
        return new MailAccount(
                id,
                id,
                "複写機 \"" + id + "\"",
                MailHost.ADDRESS,
                Optional.of(server(host, names, service, method, receiving)),
                Optional.of(server(host, names, Service.SUBMISSION, method, sending)));
    }

    private static MailServer server(
            MailHost host, Function<Service, String> names, Service service, TransportSecurity method, Login login) {
        MailProtocol protocol = MailProtocol.of(service).orElse(MailProtocol.SMTP);
        return new MailServer(
                protocol, names.apply(service), host.port(service, method), method, MailHost.ADDRESS, login);
    }

    /** What we export for them. */
    static List<ExportedFile> files(String format, MailAccount... accounts) {
        return switch (ClientFormats.find(format).orElseThrow().write(List.of(accounts))) {
            case Outcome.Done<List<ExportedFile>>(var written) -> written;
            case Outcome.Failed<List<ExportedFile>>(var trouble) ->
                throw new AssertionError(trouble.in(Locale.ENGLISH));
        };
    }
}
