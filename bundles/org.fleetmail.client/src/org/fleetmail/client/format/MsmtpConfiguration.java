package org.fleetmail.client.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.account.MailServer;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.client.matrix.Wording;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.model.TransportSecurity;

/** Configuration of msmtp and of its sister mpop. A value in quotation marks ends at the last one of its line. */
final class MsmtpConfiguration implements ClientFormat {
    private static final Map<Login, String> SENDING = Map.of(
            Login.NONE, "off",
            Login.PASSWORD, "on",
            Login.CRAM_MD5, "cram-md5",
            Login.DIGEST_MD5, "digest-md5",
            Login.SCRAM, "scram-sha-256",
            Login.NTLM, "ntlm",
            Login.GSSAPI, "gssapi",
            Login.OAUTH2, "oauthbearer");
    private static final Map<Login, String> FETCHING = Map.of(
            Login.PASSWORD, "on",
            Login.APOP, "apop",
            Login.CRAM_MD5, "cram-md5",
            Login.DIGEST_MD5, "digest-md5",
            Login.SCRAM, "scram-sha-256",
            Login.NTLM, "ntlm",
            Login.GSSAPI, "gssapi",
            Login.OAUTH2, "oauthbearer");

    private final String id;
    private final Wording title;
    private final String file;
    private final Function<MailAccount, Optional<MailServer>> side;
    private final Map<Login, String> logins;

    private MsmtpConfiguration(
            String id,
            Wording title,
            String file,
            Function<MailAccount, Optional<MailServer>> side,
            Map<Login, String> logins) {
        this.id = id;
        this.title = title;
        this.file = file;
        this.side = side;
        this.logins = logins;
    }

    static MsmtpConfiguration msmtp() {
        return new MsmtpConfiguration(
                "msmtprc",
                new Wording("msmtp: ~/.msmtprc, readable by its owner alone", "msmtp: ~/.msmtprc (所有者だけが読める権限)"),
                ".msmtprc",
                MailAccount::outgoing,
                SENDING);
    }

    static MsmtpConfiguration mpop() {
        return new MsmtpConfiguration(
                "mpoprc",
                new Wording("mpop: ~/.mpoprc, readable by its owner alone", "mpop: ~/.mpoprc (所有者だけが読める権限)"),
                ".mpoprc",
                account -> account.incoming().filter(server -> server.protocol() == MailProtocol.POP3),
                FETCHING);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Wording title() {
        return title;
    }

    @Override
    public Outcome<List<ExportedFile>> write(List<MailAccount> accounts) {
        return Unfit.unless(accounts, this::files, this::unfit);
    }

    private Optional<Trouble> unfit(MailAccount account) {
        if (side.apply(account).isEmpty()) {
            return fetches() ? Unfit.noPop3(account) : Unfit.noOutgoing(account);
        }
        return Unfit.login(account, side.apply(account), logins::containsKey);
    }

    private boolean fetches() {
        return logins.containsKey(Login.APOP);
    }

    private Outcome<List<ExportedFile>> files(List<MailAccount> accounts) {
        var text = new StringBuilder();
        var names = new FileNames();
        for (MailAccount account : accounts) {
            text.append("account ").append(names.next(account.id())).append('\n');
            account(text, account, side.apply(account).orElseThrow());
            text.append('\n');
        }
        text.append("account default : ")
                .append(new FileNames().next(accounts.getFirst().id()))
                .append('\n');
        return Outcome.done(List.of(ExportedFile.of(file, text.toString(), StandardCharsets.UTF_8)));
    }

    private void account(StringBuilder text, MailAccount account, MailServer server) {
        put(text, "host", server.host());
        put(text, "port", Integer.toString(server.port()));
        put(text, "tls", server.tls() ? "on" : "off");
        if (server.tls()) {
            put(text, "tls_starttls", server.method() == TransportSecurity.STARTTLS ? "on" : "off");
        }
        put(text, "auth", logins.get(server.login()));
        if (server.logsIn()) {
            put(text, "user", '"' + server.user() + '"');
        }
        if (fetches()) {
            put(text, "keep", "on");
            put(text, "delivery", "maildir ~/Mail");
        } else {
            put(text, "from", '"' + account.address() + '"');
        }
    }

    private static void put(StringBuilder text, String command, String value) {
        text.append(command).append(' ').append(value).append('\n');
    }
}
