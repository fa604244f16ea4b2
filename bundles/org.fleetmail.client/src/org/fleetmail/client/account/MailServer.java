package org.fleetmail.client.account;

import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.model.TransportSecurity;

/**
 * A server as a mail client is told it.
 *
 * @param protocol what is spoken
 * @param host name in ASCII (internationalised names as A-labels) or address; IPv6 without brackets
 * @param port TCP port, 1 to 65535
 * @param method how the connection is protected
 * @param user login name
 * @param login how to log in
 */
public record MailServer(
        MailProtocol protocol, String host, int port, TransportSecurity method, String user, Login login) {
    /** Whether TLS is used. */
    public boolean tls() {
        return method != TransportSecurity.NONE;
    }

    /** Whether a login is made to this server itself. */
    public boolean logsIn() {
        return login != Login.NONE && login != Login.POP_BEFORE_SMTP;
    }
}
