package org.fleetmail.client.format;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.client.account.HostName;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.account.MailServer;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.client.matrix.Wording;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.model.TransportSecurity;

/** {@code muttrc}, one for each account. Only plain logins: NeoMutt 20220429 goes on in clear after one it does not know. */
final class NeoMuttrc implements ClientFormat {
    private static final Set<Login> INCOMING = Set.of(Login.PASSWORD, Login.APOP);
    private static final Set<Login> OUTGOING = Set.of(Login.NONE, Login.PASSWORD);

    @Override
    public String id() {
        return "neomutt-muttrc";
    }

    @Override
    public Wording title() {
        return new Wording(
                "mutt, NeoMutt: ~/.config/neomutt/neomuttrc or ~/.muttrc",
                "mutt、NeoMutt: ~/.config/neomutt/neomuttrc または ~/.muttrc");
    }

    @Override
    public Outcome<List<ExportedFile>> write(List<MailAccount> accounts) {
        return Unfit.unless(accounts, this::files, NeoMuttrc::unfit);
    }

    private static Optional<Trouble> unfit(MailAccount account) {
        return Unfit.noOutgoing(account)
                .or(() -> Unfit.login(account, account.incoming(), INCOMING::contains))
                .or(() -> Unfit.login(account, account.outgoing(), OUTGOING::contains));
    }

    private Outcome<List<ExportedFile>> files(List<MailAccount> accounts) {
        var names = new FileNames();
        return Outcome.done(accounts.stream()
                .map(account ->
                        ExportedFile.of(names.next(account.id()) + ".muttrc", text(account), StandardCharsets.UTF_8))
                .toList());
    }

    private static String text(MailAccount account) {
        var text = new StringBuilder();
        set(text, "realname", account.person());
        set(text, "from", account.address());
        account.outgoing().ifPresent(server -> outgoing(text, server));
        account.incoming().ifPresent(server -> incoming(text, server));
        boolean tls = account.outgoing().filter(MailServer::tls).isPresent();
        boolean startTls = account.outgoing()
                        .filter(server -> server.method() == TransportSecurity.STARTTLS)
                        .isPresent()
                || account.incoming()
                        .filter(server -> server.method() == TransportSecurity.STARTTLS)
                        .isPresent();
        set(text, "ssl_starttls", startTls ? "yes" : "no");
        set(text, "ssl_force_tls", tls || startTls ? "yes" : "no");
        return text.toString();
    }

    private static void outgoing(StringBuilder text, MailServer server) {
        set(text, "smtp_url", url("smtp", server));
        if (server.logsIn()) {
            set(text, "smtp_authenticators", "plain:login");
        }
    }

    private static void incoming(StringBuilder text, MailServer server) {
        if (server.protocol() == MailProtocol.IMAP) {
            set(text, "imap_user", server.user());
            set(text, "folder", url("imap", server));
            set(text, "spoolfile", "+INBOX");
        } else {
            set(text, "pop_user", server.user());
            set(text, "pop_host", url("pop", server));
            set(text, "pop_delete", "no");
            set(text, "pop_authenticators", server.login() == Login.APOP ? "apop" : "plain:login:user");
        }
    }

    private static String url(String scheme, MailServer server) {
        String secure = server.method() == TransportSecurity.IMPLICIT_TLS ? "s" : "";
        String user = server.logsIn() ? encoded(server.user()) + "@" : "";
        return scheme + secure + "://" + user + HostName.bracketed(server.host()) + ":" + server.port() + "/";
    }

    private static String encoded(String user) {
        return URLEncoder.encode(user, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static void set(StringBuilder text, String name, String value) {
        String escaped = value.replaceAll("([\\\\\"$`])", "\\\\$1");
        text.append("set ").append(name).append(" = \"").append(escaped).append("\"\n");
    }
}
