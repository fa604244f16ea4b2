package org.fleetmail.client.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.account.MailServer;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.client.matrix.Wording;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.model.TransportSecurity;

/**
 * {@code Mailbox.ini} of Becky! 2, in the ANSI encoding of a Japanese Windows. Keys as Mozilla's importer reads them; the
 * value for STARTTLS is not known, so accounts that want it are refused.
 */
final class BeckyMailbox implements ClientFormat {
    private static final Map<Login, Integer> INCOMING =
            Map.of(Login.PASSWORD, 0, Login.APOP, 1, Login.CRAM_MD5, 2, Login.NTLM, 3);
    private static final Map<Login, Integer> OUTGOING = Map.of(Login.NONE, 0, Login.CRAM_MD5, 1, Login.PASSWORD, 6);

    @Override
    public String id() {
        return "becky-ini";
    }

    @Override
    public Wording title() {
        return new Wording(
                "Becky! mailbox: Mailbox.ini of a mailbox folder", "Becky! のメールボックス: メールボックス フォルダーの Mailbox.ini");
    }

    @Override
    public Outcome<List<ExportedFile>> write(List<MailAccount> accounts) {
        return Unfit.unless(accounts, this::files, BeckyMailbox::unfit);
    }

    private static Optional<Trouble> unfit(MailAccount account) {
        return Unfit.noIncoming(account)
                .or(() -> Unfit.noOutgoing(account))
                .or(() -> Unfit.method(account, account.incoming(), method -> method != TransportSecurity.STARTTLS))
                .or(() -> Unfit.method(account, account.outgoing(), method -> method != TransportSecurity.STARTTLS))
                .or(() -> Unfit.login(account, account.incoming(), INCOMING::containsKey))
                .or(() -> Unfit.login(account, account.outgoing(), OUTGOING::containsKey));
    }

    private Outcome<List<ExportedFile>> files(List<MailAccount> accounts) {
        var names = new FileNames();
        Outcome<List<ExportedFile>> all = Outcome.done(List.of());
        for (MailAccount account : accounts) {
            String name = names.next(account.id()) + "/Mailbox.ini";
            all = all.then(files -> Unfit.encode(account, text(account), Unfit.CP932)
                    .map(content -> {
                        List<ExportedFile> more = new ArrayList<>(files);
                        more.add(new ExportedFile(name, content));
                        return more;
                    }));
        }
        return all;
    }

    private static String text(MailAccount account) {
        MailServer in = account.incoming().orElseThrow();
        MailServer out = account.outgoing().orElseThrow();
        boolean imap = in.protocol() == MailProtocol.IMAP;
        return new Ini("\r\n")
                .section("Account")
                .quoted("Name", account.title())
                .quoted("YourName", account.person())
                .quoted("MailAddress", account.address())
                .put("Protocol", imap ? 1 : 0)
                .put("MailServer", in.host())
                .quoted("UserID", in.user())
                .put(imap ? "IMAP4Port" : "POP3Port", in.port())
                .put(imap ? "SSLIMAP" : "SSLPOP", in.tls() ? 1 : 0)
                .put("POP3Auth", INCOMING.get(in.login()))
                .put("SMTPServer", out.host())
                .put("SMTPPort", out.port())
                .put("SSLSMTP", out.tls() ? 1 : 0)
                .put("SMTPAUTH", out.logsIn() ? 1 : 0)
                .put("SMTPAUTHMODE", OUTGOING.get(out.login()))
                .put("LeaveServer", 1)
                .toString();
    }
}
