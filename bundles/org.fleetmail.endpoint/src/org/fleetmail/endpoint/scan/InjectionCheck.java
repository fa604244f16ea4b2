package org.fleetmail.endpoint.scan;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import org.fleetmail.endpoint.internal.dialogue.Conversation;
import org.fleetmail.endpoint.internal.dialogue.MailProtocol;
import org.fleetmail.endpoint.internal.dialogue.Reply;
import org.fleetmail.endpoint.internal.net.Wire;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.handshake.Handshake;
import org.fleetmail.tls.handshake.HandshakeWish;
import org.fleetmail.tls.handshake.Handshaker;

/**
 * Whether a server runs inside TLS what was sent in clear right behind STARTTLS (CVE-2011-0411), found out on one
 * connection: a harmless command is sent there, and the first answer inside TLS tells.
 */
final class InjectionCheck {
    private final MailProtocol protocol;
    private final Opening opening;
    private final Handshaker handshaker;

    InjectionCheck(MailProtocol protocol, Opening opening, Handshaker handshaker) {
        this.protocol = protocol;
        this.opening = opening;
        this.handshaker = handshaker;
    }

    /** Whether it does; unknown where the conversation did not come so far. */
    Answer run() {
        try (Wire wire = opening.fresh()) {
            Conversation clear = new Conversation(wire, new ArrayList<>());
            Reply greeting = protocol.greeting(clear);
            opening.heed(protocol, greeting);
            if (!greeting.yes()) {
                return Answer.UNKNOWN;
            }
            if (protocol.introducesItself()) {
                protocol.capabilities(clear, wire.localAddress(), greeting);
            }
            return injected(wire, clear);
        } catch (IOException e) {
            return Answer.UNKNOWN;
        }
    }

    /** A server that refuses, closes or breaks off what was tampered with is safe. */
    private Answer injected(Wire wire, Conversation clear) throws SocketTimeoutException {
        try {
            if (!protocol.startTlsWithInjection(clear).yes()) {
                return Answer.NO;
            }
            clear.discardRest();
            HandshakeWish wish =
                    new HandshakeWish(ProtocolVersion.TLS_1_0, ProtocolVersion.TLS_1_3, opening.serverName());
            return handshaker.shake(wire, wish) instanceof Handshake.Finished finished
                    ? Answer.of(protocol.quitFindsInjected(new Conversation(finished.channel(), new ArrayList<>())))
                    : Answer.NO;
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            return Answer.NO;
        }
    }
}
