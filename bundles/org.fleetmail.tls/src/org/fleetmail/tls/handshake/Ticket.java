package org.fleetmail.tls.handshake;

import java.util.Arrays;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.ProtocolVersion;

/**
 * With what a server lets a session be taken up again.
 *
 * @param version of the session
 * @param suite of the session
 * @param bytes the ticket
 * @param earlyData how many bytes it takes before the handshake is over (RFC 8446 section 4.2.10); 0: none
 */
public record Ticket(ProtocolVersion version, CipherSuite suite, byte[] bytes, long earlyData) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Ticket ticket && Arrays.equals(bytes, ticket.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return version + " ticket of " + bytes.length + " bytes";
    }
}
