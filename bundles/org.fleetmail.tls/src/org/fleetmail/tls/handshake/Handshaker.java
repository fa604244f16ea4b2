package org.fleetmail.tls.handshake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.util.Locale;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsFatalAlertReceived;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.fleetmail.tls.Connection;
import org.fleetmail.tls.ServerSilence;

/**
 * Performs real handshakes, also with old and weak servers that the JDK refuses to talk to. It believes everything: what
 * was shown is judged later. Never use the resulting channel for a secret.
 */
public final class Handshaker {
    private final BcTlsCrypto crypto = new BcTlsCrypto();

    /**
     * Performs a handshake as a client. Time-outs are those of the connection. At most 1 MiB is read for the handshake and
     * 256 KiB after it.
     */
    public Handshake shake(Connection connection, HandshakeWish wish) {
        BelievingClient client = new BelievingClient(crypto, wish);
        SecureChannel channel = new SecureChannel(connection);
        try {
            channel.shake(client);
            return new Handshake.Finished(client.facts(), channel);
        } catch (IOException e) {
            return ended(e);
        } catch (RuntimeException e) {
            return new Handshake.Refused(e.getClass().getSimpleName());
        }
    }

    private static Handshake ended(IOException e) {
        return switch (e) {
            case TlsFatalAlertReceived alert -> new Handshake.Refused(name(alert.getAlertDescription()));
            case TlsFatalAlert alert when alert.getCause() instanceof IOException cause -> ended(cause);
            case TlsFatalAlert alert -> new Handshake.Refused(name(alert.getAlertDescription()));
            case InterruptedIOException timeout -> new Handshake.Silent(ServerSilence.TIMED_OUT);
            case EOFException end -> new Handshake.Silent(ServerSilence.CLOSED);
            case SocketException broken -> new Handshake.Silent(ServerSilence.RESET);
            default -> new Handshake.Refused(String.valueOf(e.getMessage()));
        };
    }

    private static String name(short alert) {
        return AlertDescription.getName(alert).toLowerCase(Locale.ROOT);
    }
}
