package org.fleetmail.tls.handshake;

import org.fleetmail.tls.ServerSilence;
import org.fleetmail.tls.TlsHandshake;

/** How an attempt at a handshake ended. */
public sealed interface Handshake {
    /**
     * It was finished; the application may speak.
     *
     * @param facts what it showed
     * @param channel where it speaks
     */
    record Finished(TlsHandshake facts, SecureChannel channel) implements Handshake {}

    /**
     * The server, or we, ended it.
     *
     * @param description name of the alert, or what was wrong
     */
    record Refused(String description) implements Handshake {}

    /** No answer, or the end of the connection. */
    record Silent(ServerSilence silence) implements Handshake {}
}
