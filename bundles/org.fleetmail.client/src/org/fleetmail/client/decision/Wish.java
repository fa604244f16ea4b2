package org.fleetmail.client.decision;

import java.util.Optional;
import org.fleetmail.client.matrix.Login;
import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.model.Account;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.TransportSecurity;

/**
 * What a mail client shall do.
 *
 * @param protocol what it shall speak
 * @param host the server
 * @param port the server's TCP port
 * @param method how the connection shall be protected
 * @param login how it shall log in
 */
public record Wish(MailProtocol protocol, String host, int port, TransportSecurity method, Login login) {
    /** What an account wants of one of its endpoints; empty where the endpoint is no mail server. */
    public static Optional<Wish> of(Account account, Endpoint endpoint) {
        return MailProtocol.of(endpoint.getService())
                .map(protocol -> new Wish(
                        protocol,
                        endpoint.getHost() == null ? "" : endpoint.getHost(),
                        endpoint.getPort(),
                        endpoint.getTransportSecurity(),
                        login(account, protocol)));
    }

    private static Login login(Account account, MailProtocol protocol) {
        boolean receiveFirst = account.isPopBeforeSmtp() && protocol == MailProtocol.SMTP;
        Login login = Login.of(account.getMechanism(), receiveFirst);
        return login.in(protocol) ? login : Login.PASSWORD;
    }

    boolean sendsThroughPort25() {
        return protocol == MailProtocol.SMTP && port == 25;
    }

    Wish at(int otherPort, TransportSecurity otherMethod) {
        return new Wish(protocol, host, otherPort, otherMethod, login);
    }
}
