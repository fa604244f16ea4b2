package org.fleetmail.client.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
 * {@code mew-config-alist} of Mew, one case for each account. Mew speaks STARTTLS when the port for SSL is the plain port,
 * implicit TLS otherwise.
 */
final class MewConfiguration implements ClientFormat {
    private static final Set<Login> INCOMING = Set.of(Login.PASSWORD, Login.APOP);
    private static final Set<Login> OUTGOING = Set.of(Login.NONE, Login.PASSWORD, Login.CRAM_MD5);

    /** A case to choose when writing to people with Microsoft's programs, from the guide of 2004. */
    private static final String FOR_MICROSOFT =
            "\n    (\"microsoft\"\n     (\"content-type\" . \"Application/Octet-Stream\"))";

    @Override
    public String id() {
        return "mew-elisp";
    }

    @Override
    public Wording title() {
        return new Wording("Mew: ~/.mew.el", "Mew: ~/.mew.el");
    }

    @Override
    public Outcome<List<ExportedFile>> write(List<MailAccount> accounts) {
        return Unfit.unless(accounts, this::file, MewConfiguration::unfit);
    }

    private static Optional<Trouble> unfit(MailAccount account) {
        return Unfit.noIncoming(account)
                .or(() -> Unfit.noOutgoing(account))
                .or(() -> Unfit.login(account, account.incoming(), INCOMING::contains))
                .or(() -> Unfit.login(account, account.outgoing(), OUTGOING::contains));
    }

    private Outcome<List<ExportedFile>> file(List<MailAccount> accounts) {
        var text = new StringBuilder(";; -*- coding: utf-8 -*-\n(setq mew-config-alist\n  '(");
        var names = new FileNames();
        names.next("microsoft");
        for (int i = 0; i < accounts.size(); i++) {
            text.append(i == 0 ? "" : "\n    ");
            text.append("(")
                    .append(string(
                            i == 0 ? "default" : names.next(accounts.get(i).id())));
            account(text, accounts.get(i));
            text.append(")");
        }
        text.append(FOR_MICROSOFT).append("))\n");
        return Outcome.done(List.of(ExportedFile.of(".mew.el", text.toString(), StandardCharsets.UTF_8)));
    }

    private static void account(StringBuilder text, MailAccount account) {
        put(text, "name", account.person());
        put(text, "user", account.localPart());
        put(text, "mail-domain", account.domain());
        MailServer out = account.outgoing().orElseThrow();
        server(text, "smtp", out);
        if (out.logsIn()) {
            put(text, "smtp-user", out.user());
            String mechanism = out.login() == Login.CRAM_MD5 ? "CRAM-MD5" : "PLAIN";
            put(text, "smtp-auth", mechanism);
            text.append("\n     (\"smtp-auth-list\" . (").append(string(mechanism));
            text.append(mechanism.equals("PLAIN") ? " \"LOGIN\"))" : "))");
        }
        incoming(text, account.incoming().orElseThrow());
    }

    private static void incoming(StringBuilder text, MailServer in) {
        boolean imap = in.protocol() == MailProtocol.IMAP;
        String side = imap ? "imap" : "pop";
        symbol(text, "proto", imap ? "\"%\"" : "\"+\"");
        server(text, side, in);
        put(text, side + "-user", in.user());
        if (!imap) {
            symbol(text, "pop-auth", in.login() == Login.APOP ? "apop" : "pass");
        }
    }

    private static void server(StringBuilder text, String side, MailServer server) {
        put(text, side + "-server", server.host());
        symbol(text, side + "-ssl", server.tls() ? "t" : "nil");
        boolean implicit = server.method() == TransportSecurity.IMPLICIT_TLS;
        if (!implicit) {
            put(text, side + "-port", Integer.toString(server.port()));
        }
        if (server.tls()) {
            put(text, side + "-ssl-port", Integer.toString(server.port()));
        }
    }

    private static void put(StringBuilder text, String key, String value) {
        symbol(text, key, string(value));
    }

    private static void symbol(StringBuilder text, String key, String value) {
        text.append("\n     (").append(string(key)).append(" . ").append(value).append(")");
    }

    private static String string(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
