package org.fleetmail.client.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.account.MailServer;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.core.trouble.Trouble;

/**
 * A property of an account of Outlook Express and Windows Mail, which name them alike (Microsoft, New Handling for Account
 * Data). There is no property for the TLS method: the port decides.
 *
 * @param name in the spelling of Outlook Express, with blanks
 * @param text its text; null for a number
 * @param number its number, where it is one
 */
record ExpressProperty(String name, String text, int number) {
    /** The connection Internet Explorer uses; 0 to 2 are a local network, a dialler and a telephone line. */
    private static final int AS_INTERNET_EXPLORER = 3;

    private static final Set<Login> INCOMING = Set.of(Login.PASSWORD, Login.NTLM);
    private static final Set<Login> OUTGOING = Set.of(Login.NONE, Login.PASSWORD, Login.NTLM, Login.POP_BEFORE_SMTP);

    boolean isText() {
        return text != null;
    }

    /** What these clients cannot be told about an account. */
    static Optional<Trouble> unfit(MailAccount account) {
        return Unfit.noIncoming(account)
                .or(() -> Unfit.noOutgoing(account))
                .or(() -> Unfit.login(account, account.incoming(), INCOMING::contains))
                .or(() -> Unfit.login(account, account.outgoing(), OUTGOING::contains));
    }

    /** All properties of an account, without a password. */
    static List<ExpressProperty> of(MailAccount account) {
        List<ExpressProperty> all = new ArrayList<>();
        all.add(text("Account Name", account.title()));
        all.add(number("Connection Type", AS_INTERNET_EXPLORER));
        MailServer in = account.incoming().orElseThrow();
        incoming(all, in, in.protocol() == MailProtocol.IMAP ? "IMAP " : "POP3 ");
        outgoing(all, account, in, account.outgoing().orElseThrow());
        return all;
    }

    private static void incoming(List<ExpressProperty> all, MailServer server, String side) {
        all.add(text(side + "Server", server.host()));
        all.add(text(side + "User Name", server.user()));
        all.add(number(side + "Use Sicily", server.login() == Login.NTLM ? 1 : 0));
        all.add(number(side + "Port", server.port()));
        all.add(number(side + "Secure Connection", server.tls() ? 1 : 0));
    }

    private static void outgoing(List<ExpressProperty> all, MailAccount account, MailServer in, MailServer out) {
        int sicily = sicily(in, out);
        all.add(text("SMTP Server", out.host()));
        if (sicily == 3) {
            all.add(text("SMTP User Name", out.user()));
        }
        all.add(number("SMTP Use Sicily", sicily));
        all.add(number("SMTP Port", out.port()));
        all.add(number("SMTP Secure Connection", out.tls() ? 1 : 0));
        all.add(text("SMTP Display Name", account.person()));
        all.add(text("SMTP Email Address", account.address()));
    }

    /** 0 none, 1 SPA, 2 as for receiving, 3 user and password of its own. */
    private static int sicily(MailServer in, MailServer out) {
        if (!out.logsIn()) {
            return 0;
        }
        if (out.login() == Login.NTLM) {
            return 1;
        }
        return out.user().equals(in.user()) ? 2 : 3;
    }

    private static ExpressProperty text(String name, String text) {
        return new ExpressProperty(name, text, 0);
    }

    private static ExpressProperty number(String name, int number) {
        return new ExpressProperty(name, null, number);
    }
}
