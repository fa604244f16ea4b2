package org.fleetmail.client.forwarder;

import org.fleetmail.client.matrix.MailProtocol;

/**
 * One way through a forwarder: the client speaks to a port of its own PC, the forwarder to the server.
 *
 * @param protocol what is spoken
 * @param local the port on the PC, on 127.0.0.1
 * @param host the server
 * @param port the server's port
 * @param skill what the forwarder adds on the way to the server
 */
public record ForwardRule(MailProtocol protocol, LocalPort local, String host, int port, Forwarder.Skill skill) {
    /** What the mail client is told as its server. */
    public static final String LOCAL_HOST = "localhost";
}
