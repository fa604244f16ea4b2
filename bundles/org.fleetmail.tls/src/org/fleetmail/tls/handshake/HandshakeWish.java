package org.fleetmail.tls.handshake;

import java.util.Optional;
import org.fleetmail.tls.ProtocolVersion;

/**
 * What a client asks for in a handshake.
 *
 * @param oldest the oldest version it accepts, SSL 3.0 or newer
 * @param newest the newest
 * @param serverName the name to send (SNI); never an address
 */
public record HandshakeWish(ProtocolVersion oldest, ProtocolVersion newest, Optional<String> serverName) {}
