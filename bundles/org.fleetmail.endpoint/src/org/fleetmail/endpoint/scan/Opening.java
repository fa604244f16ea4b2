package org.fleetmail.endpoint.scan;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.internal.dialogue.Conversation;
import org.fleetmail.endpoint.internal.dialogue.MailProtocol;
import org.fleetmail.endpoint.internal.dialogue.Reply;
import org.fleetmail.endpoint.internal.net.Dialer;
import org.fleetmail.endpoint.internal.net.Wire;
import org.fleetmail.model.Service;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.tls.certificate.ServerNames;

/** Opens connections of one verification and brings them to the point where TLS begins. */
final class Opening {
    private final EndpointTarget target;
    private final Dialer dialer;
    private final AtomicBoolean unwanted = new AtomicBoolean();

    Opening(EndpointTarget target, Dialer dialer) {
        this.target = target;
        this.dialer = dialer;
    }

    /** The server would not go on to TLS on this connection. */
    static final class NotReady extends IOException {
        private static final long serialVersionUID = 1;

        NotReady(Reply reply) {
            super(reply.gist());
        }
    }

    /** A fresh connection on which nothing was said yet; none once the server has asked to be left alone. */
    Wire fresh() throws IOException {
        if (unwanted.get()) {
            throw new SocketTimeoutException();
        }
        return dialer.dialBriefly();
    }

    /** Notes it if a server answers that it wants no further connections for now (SMTP 421). */
    void heed(MailProtocol protocol, Reply reply) {
        if (protocol.asksToStop(reply)) {
            unwanted.set(true);
        }
    }

    /** Whether the server has asked to be left alone. */
    boolean unwanted() {
        return unwanted.get();
    }

    /** A connection on which the next thing to send is a ClientHello. */
    Wire beforeHello() throws IOException {
        Wire wire = fresh();
        try {
            if (startsInClear()) {
                askForTls(wire);
            }
            return wire;
        } catch (IOException e) {
            wire.close();
            throw e;
        }
    }

    boolean startsInClear() {
        return target.service() != Service.HTTPS && target.security() != TransportSecurity.IMPLICIT_TLS;
    }

    /** The name to send in a ClientHello; addresses are never sent (RFC 6066). */
    Optional<String> serverName() {
        return Optional.of(target.serverName()).filter(name -> !ServerNames.isAddress(name));
    }

    /** Something to say inside TLS that makes the server answer and changes nothing: a goodbye. */
    byte[] harmless() {
        String words = switch (target.service()) {
            case HTTPS -> "GET / HTTP/1.0\r\n\r\n";
            case IMAP -> "a LOGOUT\r\n";
            default -> "QUIT\r\n";
        };
        return words.getBytes(StandardCharsets.US_ASCII);
    }

    private void askForTls(Wire wire) throws IOException {
        MailProtocol protocol = MailProtocol.of(target.service());
        Conversation conversation = new Conversation(wire, new ArrayList<>());
        Reply greeting = protocol.greeting(conversation);
        heed(protocol, greeting);
        if (!greeting.yes()) {
            throw new NotReady(greeting);
        }
        if (protocol.introducesItself()) {
            protocol.capabilities(conversation, wire.localAddress(), greeting);
        }
        Reply ready = protocol.startTls(conversation);
        heed(protocol, ready);
        if (!ready.yes()) {
            throw new NotReady(ready);
        }
    }
}
