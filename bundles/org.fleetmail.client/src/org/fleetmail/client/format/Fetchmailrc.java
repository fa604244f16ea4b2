package org.fleetmail.client.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.account.MailServer;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.client.matrix.Wording;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;

/** {@code .fetchmailrc}. STARTTLS is forced by sslproto without ssl; an empty sslproto keeps clear text clear. */
final class Fetchmailrc implements ClientFormat {
    private static final Set<Login> LOGINS = Set.of(Login.PASSWORD, Login.APOP, Login.CRAM_MD5, Login.NTLM);

    @Override
    public String id() {
        return "fetchmailrc";
    }

    @Override
    public Wording title() {
        return new Wording(
                "fetchmail: ~/.fetchmailrc, readable by its owner alone", "fetchmail: ~/.fetchmailrc (所有者だけが読める権限)");
    }

    @Override
    public Outcome<List<ExportedFile>> write(List<MailAccount> accounts) {
        return Unfit.unless(accounts, this::file, Fetchmailrc::unfit);
    }

    private static Optional<Trouble> unfit(MailAccount account) {
        return Unfit.noIncoming(account).or(() -> Unfit.login(account, account.incoming(), LOGINS::contains));
    }

    private Outcome<List<ExportedFile>> file(List<MailAccount> accounts) {
        var text = new StringBuilder();
        var names = new FileNames();
        accounts.forEach(account ->
                account.incoming().ifPresent(server -> poll(text, names.next(account.id()), server)));
        return Outcome.done(List.of(ExportedFile.of(".fetchmailrc", text.toString(), StandardCharsets.UTF_8)));
    }

    private static void poll(StringBuilder text, String name, MailServer server) {
        text.append("poll ")
                .append(string(name))
                .append(" via ")
                .append(string(server.host()))
                .append('\n');
        text.append("  protocol ")
                .append(protocol(server))
                .append(" port ")
                .append(server.port())
                .append('\n');
        text.append("  user ").append(string(server.user())).append(" keep\n  ");
        text.append(
                switch (server.method()) {
                    case NONE -> "sslproto \"\"";
                    case STARTTLS -> "sslproto \"TLS1.2+\" sslcertck";
                    case IMPLICIT_TLS -> "ssl sslproto \"TLS1.2+\" sslcertck";
                });
        text.append("\n");
    }

    private static String protocol(MailServer server) {
        return server.protocol() == MailProtocol.IMAP ? "IMAP" : server.login() == Login.APOP ? "APOP" : "POP3";
    }

    /** Every byte that is no plain ASCII character in hexadecimal; fetchmail takes three digits for a decimal number. */
    private static String string(String value) {
        var escaped = new StringBuilder("\"");
        for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
            if (octet < 0x20 || octet == '"' || octet == '\\') {
                escaped.append(String.format(Locale.ROOT, "\\x%02X", octet & 0xFF));
            } else {
                escaped.append((char) octet);
            }
        }
        return escaped.append('"').toString();
    }
}
