package org.fleetmail.client.account;

import java.util.Optional;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.Account;

/**
 * An account as a mail client is told it. It has no password, so no export can hold one. Its texts are free of control
 * characters and half surrogates, so that none can end a line, a string or an element of a settings file.
 *
 * @param id identity in the fleet
 * @param title how the client lists the account
 * @param person name beside the address, may be empty
 * @param address mail address
 * @param incoming where mail is fetched, if anywhere
 * @param outgoing where mail is handed in, if anywhere
 */
public record MailAccount(
        String id,
        String title,
        String person,
        String address,
        Optional<MailServer> incoming,
        Optional<MailServer> outgoing) {
    /** An account of the fleet, or what of it cannot be told to a client. */
    public static Outcome<MailAccount> of(Account account) {
        return new AccountReading(account).read();
    }

    /** The part of the address before the last @. */
    public String localPart() {
        return address.substring(0, address.lastIndexOf('@'));
    }

    /** The part of the address after the last @, in ASCII. */
    public String domain() {
        return HostName.ascii(address.substring(address.lastIndexOf('@') + 1)).orElseThrow();
    }
}
