package org.fleetmail.client.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.account.MailServer;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.client.matrix.Wording;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.model.TransportSecurity;

/** Key files of Evolution: for each account one for receiving, one for the identity, one for sending. */
final class EvolutionSources implements ClientFormat {
    private static final Map<Login, String> LOGINS = Map.of(
            Login.NONE, "none",
            Login.PASSWORD, "PLAIN",
            Login.APOP, "+APOP",
            Login.CRAM_MD5, "CRAM-MD5",
            Login.DIGEST_MD5, "DIGEST-MD5",
            Login.NTLM, "NTLM",
            Login.GSSAPI, "GSSAPI");

    @Override
    public String id() {
        return "evolution-sources";
    }

    @Override
    public Wording title() {
        return new Wording(
                "Evolution: the files of ~/.config/evolution/sources", "Evolution: ~/.config/evolution/sources のファイル");
    }

    @Override
    public Outcome<List<ExportedFile>> write(List<MailAccount> accounts) {
        return Unfit.unless(accounts, this::files, EvolutionSources::unfit);
    }

    private static Optional<Trouble> unfit(MailAccount account) {
        return Unfit.noIncoming(account)
                .or(() -> Unfit.noOutgoing(account))
                .or(() -> Unfit.login(account, account.incoming(), LOGINS::containsKey))
                .or(() -> Unfit.login(account, account.outgoing(), LOGINS::containsKey));
    }

    private Outcome<List<ExportedFile>> files(List<MailAccount> accounts) {
        var names = new FileNames();
        return Outcome.done(accounts.stream()
                .flatMap(account -> files(names.next(account.id()), account))
                .toList());
    }

    private static Stream<ExportedFile> files(String name, MailAccount account) {
        return Stream.of(
                file(name, receiving(name, account)),
                file(name + "-identity", identity(name, account)),
                file(name + "-transport", sending(name, account)));
    }

    private static ExportedFile file(String name, Ini ini) {
        return ExportedFile.of(name + ".source", ini.toString(), StandardCharsets.UTF_8);
    }

    private static Ini receiving(String name, MailAccount account) {
        MailServer in = account.incoming().orElseThrow();
        Ini ini = source(account.title(), "");
        server(ini, in);
        return ini.section("Mail Account")
                .put("BackendName", in.protocol() == MailProtocol.IMAP ? "imapx" : "pop")
                .put("IdentityUid", name + "-identity");
    }

    private static Ini identity(String name, MailAccount account) {
        return source(account.title(), name)
                .section("Mail Identity")
                .put("Address", value(account.address()))
                .put("Name", value(account.person()))
                .section("Mail Submission")
                .put("TransportUid", name + "-transport");
    }

    private static Ini sending(String name, MailAccount account) {
        Ini ini = source(account.title(), name);
        server(ini, account.outgoing().orElseThrow());
        return ini.section("Mail Transport").put("BackendName", "smtp");
    }

    private static Ini source(String title, String parent) {
        return new Ini("\n")
                .section("Data Source")
                .put("DisplayName", value(title))
                .put("Enabled", "true")
                .put("Parent", parent);
    }

    private static void server(Ini ini, MailServer server) {
        ini.section("Authentication").put("Host", server.host()).put("Port", server.port());
        ini.put("Method", LOGINS.get(server.login()));
        ini.put("User", server.logsIn() ? value(server.user()) : "");
        ini.section("Security").put("Method", security(server.method()));
    }

    private static String security(TransportSecurity method) {
        return switch (method) {
            case NONE -> "none";
            case STARTTLS -> "starttls-on-standard-port";
            case IMPLICIT_TLS -> "ssl-on-alternate-port";
        };
    }

    /** Key files of the GLib library know the backslash as their only special character within a line. */
    private static String value(String text) {
        return text.replace("\\", "\\\\");
    }
}
