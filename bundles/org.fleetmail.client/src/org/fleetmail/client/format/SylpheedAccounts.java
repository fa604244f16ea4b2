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

/** {@code accountrc} of Sylpheed and Claws Mail, in UTF-8. */
final class SylpheedAccounts implements ClientFormat {
    private static final Set<Login> INCOMING = Set.of(Login.PASSWORD, Login.APOP);
    private static final Map<Login, String> OUTGOING = Map.of(
            Login.NONE,
            "0",
            Login.PASSWORD,
            "1",
            Login.CRAM_MD5,
            "2",
            Login.DIGEST_MD5,
            "4",
            Login.POP_BEFORE_SMTP,
            "0");

    @Override
    public String id() {
        return "sylpheed-accountrc";
    }

    @Override
    public Wording title() {
        return new Wording(
                "Sylpheed, Claws Mail: accountrc in ~/.sylpheed-2.0 or ~/.claws-mail",
                "Sylpheed、Claws Mail: ~/.sylpheed-2.0 または ~/.claws-mail の accountrc");
    }

    @Override
    public Outcome<List<ExportedFile>> write(List<MailAccount> accounts) {
        return Unfit.unless(accounts, this::file, SylpheedAccounts::unfit);
    }

    private static Optional<Trouble> unfit(MailAccount account) {
        return Unfit.noIncoming(account)
                .or(() -> Unfit.noOutgoing(account))
                .or(() -> Unfit.login(account, account.incoming(), INCOMING::contains))
                .or(() -> Unfit.login(account, account.outgoing(), OUTGOING::containsKey));
    }

    private Outcome<List<ExportedFile>> file(List<MailAccount> accounts) {
        Ini ini = new Ini("\n");
        for (int i = 0; i < accounts.size(); i++) {
            ini.section("Account: " + (i + 1));
            account(ini, accounts.get(i), i == 0);
        }
        return Outcome.done(List.of(ExportedFile.of("accountrc", ini.toString(), StandardCharsets.UTF_8)));
    }

    private static void account(Ini ini, MailAccount account, boolean first) {
        MailServer in = account.incoming().orElseThrow();
        MailServer out = account.outgoing().orElseThrow();
        ini.put("account_name", account.title())
                .put("is_default", first ? 1 : 0)
                .put("name", account.person())
                .put("address", account.address())
                .put("protocol", in.protocol() == MailProtocol.IMAP ? 3 : 0)
                .put("receive_server", in.host())
                .put("smtp_server", out.host())
                .put("user_id", in.user());
        incoming(ini, in);
        outgoing(ini, out);
    }

    private static void incoming(Ini ini, MailServer server) {
        String side = server.protocol() == MailProtocol.IMAP ? "imap" : "pop";
        ini.put("use_apop_auth", server.login() == Login.APOP ? 1 : 0)
                .put("ssl_" + side, ssl(server.method()))
                .put("set_" + side + "port", 1)
                .put(side + "_port", server.port());
    }

    private static void outgoing(Ini ini, MailServer server) {
        ini.put("use_smtp_auth", server.logsIn() ? 1 : 0)
                .put("smtp_auth_method", OUTGOING.get(server.login()))
                .put("smtp_user_id", server.logsIn() ? server.user() : "")
                .put("pop_before_smtp", server.login() == Login.POP_BEFORE_SMTP ? 1 : 0)
                .put("ssl_smtp", ssl(server.method()))
                .put("set_smtpport", 1)
                .put("smtp_port", server.port());
    }

    private static int ssl(TransportSecurity method) {
        return switch (method) {
            case NONE -> 0;
            case IMPLICIT_TLS -> 1;
            case STARTTLS -> 2;
        };
    }
}
