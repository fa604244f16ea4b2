package org.fleetmail.client.format;

import java.util.LinkedHashMap;
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
 * Outlook profile file, read by {@code outlook.exe /importprf}; INI in the ANSI encoding of a Japanese Windows. The
 * numbers are those of Microsoft's account properties: for sending 0 none, 1 SSL, 2 TLS; for receiving only on and off.
 */
final class OutlookPrf implements ClientFormat {
    private static final Set<Login> INCOMING = Set.of(Login.PASSWORD, Login.NTLM);
    private static final Set<Login> OUTGOING = Set.of(Login.NONE, Login.PASSWORD, Login.NTLM, Login.POP_BEFORE_SMTP);

    @Override
    public String id() {
        return "outlook-prf";
    }

    @Override
    public Wording title() {
        return new Wording(
                "Outlook profile: outlook.exe /importprf outlook.prf",
                "Outlook プロファイル: outlook.exe /importprf outlook.prf");
    }

    @Override
    public Outcome<List<ExportedFile>> write(List<MailAccount> accounts) {
        return Unfit.unless(accounts, this::file, OutlookPrf::unfit);
    }

    private static Optional<Trouble> unfit(MailAccount account) {
        return Unfit.noIncoming(account)
                .or(() -> Unfit.noOutgoing(account))
                .or(() -> Unfit.method(account, account.incoming(), method -> method != TransportSecurity.STARTTLS))
                .or(() -> Unfit.login(account, account.incoming(), INCOMING::contains))
                .or(() -> Unfit.login(account, account.outgoing(), OUTGOING::contains));
    }

    private Outcome<List<ExportedFile>> file(List<MailAccount> accounts) {
        Ini ini = new Ini("\r\n");
        header(ini, accounts);
        for (int i = 0; i < accounts.size(); i++) {
            ini.section("Account" + (i + 1));
            account(accounts.get(i), i == 0).forEach((key, value) -> ini.quoted(key, value));
        }
        OutlookPrfMapping.write(ini);
        return Unfit.encode(accounts.getFirst(), ini.toString(), Unfit.CP932)
                .map(content -> List.of(new ExportedFile("outlook.prf", content)));
    }

    private static void header(Ini ini, List<MailAccount> accounts) {
        ini.section("General")
                .put("Custom", 1)
                .put("ProfileName", "Fleetmail")
                .put("DefaultProfile", "Yes")
                .put("OverwriteProfile", "Append")
                .put("ModifyDefaultProfileIfPresent", "TRUE")
                .put("BackupProfile", "No")
                .put("DefaultStore", "Service1");
        ini.section("Service List").put("Service1", "Unicode Personal Folders");
        ini.section("Internet Account List");
        for (int i = 0; i < accounts.size(); i++) {
            ini.put("Account" + (i + 1), imap(accounts.get(i)) ? "IMAP_I_Mail" : "I_Mail");
        }
        ini.section("Service1").put("UniqueService", "No");
    }

    private static boolean imap(MailAccount account) {
        return account.incoming()
                .filter(server -> server.protocol() == MailProtocol.IMAP)
                .isPresent();
    }

    private static Map<String, String> account(MailAccount account, boolean first) {
        MailServer in = account.incoming().orElseThrow();
        MailServer out = account.outgoing().orElseThrow();
        String side = imap(account) ? "IMAP" : "POP3";
        Map<String, String> values = new LinkedHashMap<>();
        values.put("UniqueService", "No");
        values.put("AccountName", account.title());
        values.put("DisplayName", account.person());
        values.put("EmailAddress", account.address());
        values.put(side + "Server", in.host());
        values.put(side + "UserName", in.user());
        values.put(side + "Port", Integer.toString(in.port()));
        values.put(side + "UseSSL", bit(in.tls()));
        values.put(side + "UseSPA", bit(in.login() == Login.NTLM));
        sending(values, in, out);
        values.put("ConnectionType", "0");
        if (first) {
            values.put("DefaultAccount", "TRUE");
        }
        return values;
    }

    private static void sending(Map<String, String> values, MailServer in, MailServer out) {
        boolean own = out.logsIn() && !out.user().equals(in.user());
        values.put("SMTPServer", out.host());
        values.put("SMTPPort", Integer.toString(out.port()));
        values.put("SMTPUseSSL", bit(out.tls()));
        values.put("SMTPSecureConnection", secureConnection(out.method()));
        values.put("SMTPUseAuth", bit(out.login() != Login.NONE));
        values.put("SMTPAuthMethod", out.login() == Login.POP_BEFORE_SMTP ? "2" : bit(own));
        if (own) {
            values.put("SMTPUserName", out.user());
        }
        values.put("SMTPUseSPA", bit(out.login() == Login.NTLM));
    }

    private static String secureConnection(TransportSecurity method) {
        return switch (method) {
            case NONE -> "0";
            case IMPLICIT_TLS -> "1";
            case STARTTLS -> "2";
        };
    }

    private static String bit(boolean on) {
        return on ? "1" : "0";
    }
}
