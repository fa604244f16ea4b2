package org.fleetmail.client.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.account.MailServer;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.model.TransportSecurity;

/** The preferences from which Thunderbird makes its accounts; numbers as in its nsMsgSocketType and nsMsgAuthMethod. */
final class ThunderbirdPreferences {
    private static final Set<Login> LOGINS = Set.of(
            Login.NONE,
            Login.PASSWORD,
            Login.CRAM_MD5,
            Login.APOP,
            Login.GSSAPI,
            Login.NTLM,
            Login.OAUTH2,
            Login.POP_BEFORE_SMTP);

    private final Map<String, Object> preferences = new LinkedHashMap<>();

    private ThunderbirdPreferences() {}

    /** Strings, numbers and truth values by their names, in a stable order. */
    static Map<String, Object> of(List<MailAccount> accounts) {
        var all = new ThunderbirdPreferences();
        int folders = accounts.size() + 1;
        String list =
                IntStream.rangeClosed(1, folders).mapToObj(i -> "account" + i).collect(Collectors.joining(","));
        all.put("mail.accountmanager.accounts", list);
        all.put("mail.accountmanager.defaultaccount", "account1");
        all.put("mail.accountmanager.localfoldersserver", "server" + folders);
        for (int i = 0; i < accounts.size(); i++) {
            all.add(i + 1, accounts.get(i));
        }
        all.addLocalFolders(folders);
        String sending = IntStream.rangeClosed(1, accounts.size())
                .mapToObj(i -> "smtp" + i)
                .collect(Collectors.joining(","));
        all.put("mail.smtpservers", sending);
        all.put("mail.smtp.defaultserver", "smtp1");
        return all.preferences;
    }

    /** What Thunderbird cannot be told about an account. */
    static Optional<Trouble> unfit(MailAccount account) {
        return Unfit.noIncoming(account)
                .or(() -> Unfit.noOutgoing(account))
                .or(() -> Unfit.login(account, account.incoming(), LOGINS::contains))
                .or(() -> Unfit.login(account, account.outgoing(), LOGINS::contains));
    }

    private void add(int number, MailAccount account) {
        put("mail.account.account" + number + ".server", "server" + number);
        put("mail.account.account" + number + ".identities", "id" + number);
        account.incoming().ifPresent(server -> addIncoming("mail.server.server" + number + ".", account, server));
        String identity = "mail.identity.id" + number + ".";
        put(identity + "fullName", account.person());
        put(identity + "useremail", account.address());
        put(identity + "smtpServer", "smtp" + number);
        put(identity + "valid", true);
        account.outgoing().ifPresent(server -> addOutgoing("mail.smtpserver.smtp" + number + ".", server));
    }

    private void addIncoming(String server, MailAccount account, MailServer incoming) {
        put(server + "type", incoming.protocol() == MailProtocol.IMAP ? "imap" : "pop3");
        put(server + "hostname", incoming.host());
        put(server + "port", incoming.port());
        put(server + "socketType", socketType(incoming.method()));
        put(server + "authMethod", authMethod(incoming.login()));
        put(server + "userName", incoming.user());
        put(server + "name", account.title());
        put(server + "login_at_startup", true);
        put(server + "check_new_mail", true);
    }

    private void addOutgoing(String server, MailServer outgoing) {
        put(server + "hostname", outgoing.host());
        put(server + "port", outgoing.port());
        put(server + "try_ssl", socketType(outgoing.method()));
        put(server + "authMethod", authMethod(outgoing.login()));
        put(server + "username", outgoing.logsIn() ? outgoing.user() : "");
    }

    private void addLocalFolders(int number) {
        put("mail.account.account" + number + ".server", "server" + number);
        put("mail.server.server" + number + ".type", "none");
        put("mail.server.server" + number + ".hostname", "Local Folders");
        put("mail.server.server" + number + ".userName", "nobody");
        put("mail.server.server" + number + ".name", "Local Folders");
    }

    private void put(String name, Object value) {
        preferences.put(name, value);
    }

    private static int socketType(TransportSecurity method) {
        return switch (method) {
            case NONE -> 0;
            case STARTTLS -> 2;
            case IMPLICIT_TLS -> 3;
        };
    }

    private static int authMethod(Login login) {
        return switch (login) {
            case NONE, POP_BEFORE_SMTP -> 1;
            case PASSWORD -> 3;
            case CRAM_MD5, APOP, DIGEST_MD5, SCRAM -> 4;
            case GSSAPI -> 5;
            case NTLM -> 6;
            case OAUTH2 -> 10;
        };
    }
}
