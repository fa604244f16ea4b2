package org.fleetmail.tls.hello;

import org.fleetmail.tls.CipherSuite;

/** A session of before, as a client names it when it wants to take it up again. */
public sealed interface EarlierSession {
    /** None. */
    record None() implements EarlierSession {}

    /**
     * By the identifier of TLS 1.2 or older.
     *
     * @param identifier 1 to 32 bytes
     */
    record Identifier(byte[] identifier) implements EarlierSession {}

    /**
     * By a ticket of TLS 1.2 or older (RFC 5077).
     *
     * @param ticket as the server gave it
     */
    record Ticket(byte[] ticket) implements EarlierSession {}

    /**
     * By a ticket of TLS 1.3, with a binder that is wrong on purpose: a server that knows the ticket has to end the
     * connection, one that does not goes on without it (RFC 8446 section 4.2.11). So no key is needed to find out.
     *
     * @param ticket as the server gave it
     * @param suite the suite of the session
     */
    record PreSharedKey(byte[] ticket, CipherSuite suite) implements EarlierSession {}
}
