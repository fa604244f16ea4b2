package org.fleetmail.client.format;

import java.util.List;
import org.fleetmail.client.account.MailAccount;
import org.fleetmail.client.matrix.Wording;
import org.fleetmail.core.trouble.Outcome;

/** A form of settings that some mail client reads. None holds a password. */
public interface ClientFormat {
    /** Short name, as the matrix of clients has it. */
    String id();

    /** What it is and where to put it. */
    Wording title();

    /**
     * The files for these accounts, in the client's own form and encoding.
     *
     * @param accounts the accounts of one person on one PC, at least one; the first is the one used by default
     * @return the files, or why this form cannot say what an account wants
     */
    Outcome<List<ExportedFile>> write(List<MailAccount> accounts);
}
