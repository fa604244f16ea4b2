package org.fleetmail.cli.internal.client;

import java.util.List;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Plain;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.protection.Confidentiality;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.text.Texts;
import org.fleetmail.model.Fleet;

/** Tells which accounts do not protect what they should. */
public final class AccountCheck {
    private final Session session;

    public AccountCheck(Session session) {
        this.session = session;
    }

    /** Prints a block for each account; whether all are well. */
    public boolean print(Fleet fleet, Confidentiality wanted) {
        List<MailAccount> accounts = fleet.getAccounts().stream()
                .flatMap(account -> MailAccount.of(account).toOptional().stream())
                .toList();
        if (accounts.isEmpty()) {
            session.print(Texts.of(AccountCheck.class).get(session.language(), "check.none"));
        }
        boolean well = true;
        for (MailAccount account : accounts) {
            List<Sentence> lacking = wanted.lacking(account);
            well &= lacking.isEmpty();
            print(account, lacking);
        }
        return well && accounts.size() == fleet.getAccounts().size();
    }

    private void print(MailAccount account, List<Sentence> lacking) {
        String name = Plain.line(account.address());
        if (lacking.isEmpty()) {
            session.print(Texts.of(AccountCheck.class).get(session.language(), "check.well", name));
        } else {
            session.print(session.terminal().paint().strong(name));
            lacking.forEach(text -> session.print("  " + Plain.line(text.in(session.language()))));
        }
    }
}
