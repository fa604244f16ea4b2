package org.fleetmail.tls.handshake;

import java.util.List;
import java.util.Optional;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.SignatureScheme;

/**
 * What a client asks for in a handshake.
 *
 * @param oldest the oldest version it accepts, SSL 3.0 or newer
 * @param newest the newest
 * @param serverName the name to send (SNI); never an address
 * @param signatures what the server may sign with, in order
 */
public record HandshakeWish(
        ProtocolVersion oldest, ProtocolVersion newest, Optional<String> serverName, List<SignatureScheme> signatures) {
    public HandshakeWish {
        signatures = List.copyOf(signatures);
    }

    /** Signed with anything that is known. */
    public HandshakeWish(ProtocolVersion oldest, ProtocolVersion newest, Optional<String> serverName) {
        this(oldest, newest, serverName, SignatureScheme.ALL);
    }
}
