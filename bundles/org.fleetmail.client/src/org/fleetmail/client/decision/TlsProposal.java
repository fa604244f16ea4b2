package org.fleetmail.client.decision;

import java.util.Optional;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.client.matrix.PortRule;
import org.fleetmail.model.TransportSecurity;

/**
 * The three things that switch TLS on: host, port and method. Nothing else changes with them.
 *
 * @param protocol what is spoken
 * @param host the server; it stays unless its operator names another for TLS
 * @param port where to connect
 * @param method how to encrypt
 * @param derived whether the method only follows from the port, so that a person may know better
 */
public record TlsProposal(MailProtocol protocol, String host, int port, TransportSecurity method, boolean derived) {
    /** What to try for a server that is used in clear: the same host at the port we recommend. */
    public static TlsProposal of(MailProtocol protocol, String host) {
        PortRule rule = PortRule.of(protocol).findFirst().orElseThrow();
        return new TlsProposal(protocol, host, rule.port(), rule.method(), false);
    }

    /** What a provider means who names a port and no method; empty at a port nobody uses for this. */
    public static Optional<TlsProposal> atPort(MailProtocol protocol, String host, int port) {
        return PortRule.derive(protocol, port).map(method -> new TlsProposal(protocol, host, port, method, true));
    }
}
