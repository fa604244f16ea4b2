package org.fleetmail.client.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.account.MailServer;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.client.matrix.Wording;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.model.TransportSecurity;

/**
 * Answer of an Outlook Autodiscover server, one for each address. SPA is on and SSL is implicit unless said otherwise, so
 * both are always said.
 */
final class OutlookAutodiscover implements ClientFormat {
    private static final String ANSWER = "http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006";
    private static final String OUTLOOK =
            "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a";
    private static final Set<Login> INCOMING = Set.of(Login.PASSWORD, Login.NTLM);
    private static final Set<Login> OUTGOING = Set.of(Login.NONE, Login.PASSWORD, Login.NTLM, Login.POP_BEFORE_SMTP);

    @Override
    public String id() {
        return "outlook-autodiscover";
    }

    @Override
    public Wording title() {
        return new Wording(
                "Outlook Autodiscover: the answer of https://DOMAIN/autodiscover/autodiscover.xml",
                "Outlook の自動検出: https://DOMAIN/autodiscover/autodiscover.xml の応答");
    }

    @Override
    public Outcome<List<ExportedFile>> write(List<MailAccount> accounts) {
        return Unfit.unless(accounts, this::files, OutlookAutodiscover::unfit);
    }

    private static Optional<Trouble> unfit(MailAccount account) {
        Optional<MailServer> pop3 = account.incoming().filter(server -> server.protocol() == MailProtocol.POP3);
        return Unfit.noIncoming(account)
                .or(() -> Unfit.noOutgoing(account))
                .or(() -> Unfit.method(account, pop3, method -> method != TransportSecurity.STARTTLS))
                .or(() -> Unfit.login(account, account.incoming(), INCOMING::contains))
                .or(() -> Unfit.login(account, account.outgoing(), OUTGOING::contains));
    }

    private Outcome<List<ExportedFile>> files(List<MailAccount> accounts) {
        var names = new FileNames();
        return Outcome.done(accounts.stream()
                .map(account -> ExportedFile.of(
                        "autodiscover/" + names.next(account.address()) + ".xml", xml(account), StandardCharsets.UTF_8))
                .toList());
    }

    private static String xml(MailAccount account) {
        XmlTree root = XmlTree.root("Autodiscover", ANSWER);
        XmlTree response = root.add("Response", OUTLOOK);
        if (!account.person().isEmpty()) {
            response.add("User").with("DisplayName", account.person());
        }
        XmlTree settings = response.add("Account").with("AccountType", "email").with("Action", "settings");
        account.incoming().ifPresent(server -> protocol(settings, server));
        account.outgoing().ifPresent(server -> protocol(settings, server));
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root.print(Map.of());
    }

    private static void protocol(XmlTree settings, MailServer server) {
        XmlTree protocol = settings.add("Protocol")
                .with("Type", server.protocol().name())
                .with("Server", server.host())
                .with("Port", Integer.toString(server.port()))
                .with("DomainRequired", "off")
                .with("SPA", onOff(server.login() == Login.NTLM))
                .with("SSL", onOff(server.tls()))
                .with("Encryption", encryption(server.method()))
                .with("AuthRequired", onOff(server.logsIn()));
        if (server.logsIn()) {
            protocol.with("LoginName", server.user());
        }
        if (server.protocol() == MailProtocol.SMTP) {
            protocol.with("SMTPLast", onOff(server.login() == Login.POP_BEFORE_SMTP));
        }
    }

    private static String encryption(TransportSecurity method) {
        return switch (method) {
            case NONE -> "None";
            case STARTTLS -> "TLS";
            case IMPLICIT_TLS -> "SSL";
        };
    }

    private static String onOff(boolean on) {
        return on ? "on" : "off";
    }
}
