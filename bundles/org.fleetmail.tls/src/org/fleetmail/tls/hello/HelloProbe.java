package org.fleetmail.tls.hello;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.util.Optional;
import org.fleetmail.tls.Connection;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.ServerSilence;

/**
 * Asks a server by ClientHello what it would agree to, and ends there. No cryptography takes place, so that versions and
 * suites can be asked for that no current library speaks any more.
 */
public final class HelloProbe {
    private HelloProbe() {}

    /**
     * Asks. Where the server agreed to TLS 1.2 or older and its flight was read to the end
     * ({@link HelloAnswer.Agreed#ended()}), the connection waits for the client's key exchange; else it is of no further
     * use.
     */
    public static HelloAnswer ask(Connection connection, HelloWish wish) {
        return ask(connection, ClientHello.encode(wish), sent(wish.extras().session()));
    }

    /** Asks for SSL 2.0. */
    public static HelloAnswer askSsl2(Connection connection) {
        return ask(connection, ClientHello.encodeSsl2(), false);
    }

    private static boolean sent(EarlierSession session) {
        return !(session instanceof EarlierSession.None);
    }

    private static HelloAnswer ask(Connection connection, byte[] hello, boolean resuming) {
        try {
            connection.write(hello, 0, hello.length);
            return answer(new ServerFlight(connection), identifier(hello), resuming);
        } catch (ServerFlight.AlertException e) {
            return new HelloAnswer.Refused(e.alert());
        } catch (ServerFlight.NotTlsException e) {
            return new HelloAnswer.NotTls();
        } catch (InterruptedIOException e) {
            return new HelloAnswer.Silent(ServerSilence.TIMED_OUT);
        } catch (SocketException e) {
            return new HelloAnswer.Silent(ServerSilence.RESET);
        } catch (IOException e) {
            return new HelloAnswer.Silent(ServerSilence.CLOSED);
        }
    }

    /** The session identifier in a hello that we wrote: after record header, message header, version and random. */
    private static Octets identifier(byte[] hello) throws IOException {
        Octets octets = new Octets(hello);
        octets.take(Math.min(octets.left(), 5 + 4 + 2 + 32));
        return octets.left() == 0 ? octets : octets.take(Math.min(octets.number(1), octets.left()));
    }

    private static HelloAnswer answer(ServerFlight flight, Octets identifier, boolean resuming) throws IOException {
        Optional<ServerFlight.Message> first = flight.first();
        if (first.isEmpty()) {
            return new HelloAnswer.AgreedSsl2();
        }
        ServerHello hello = ServerHello.read(first.get());
        boolean resumed = resuming && hello.resumes(identifier);
        return hello.version() == ProtocolVersion.TLS_1_3 || resumed
                ? hello.agreed(new ServerKey(), resumed)
                : hello.agreed(ServerKey.read(flight, hello), false);
    }
}
