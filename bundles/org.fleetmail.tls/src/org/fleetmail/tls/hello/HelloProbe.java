package org.fleetmail.tls.hello;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.math.BigInteger;
import java.net.SocketException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.Connection;
import org.fleetmail.tls.NamedGroup;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.ServerSilence;

/**
 * Asks a server by ClientHello what it would agree to, and ends there. No cryptography takes place, so that versions and
 * suites can be asked for that no current library speaks any more.
 */
public final class HelloProbe {
    private static final int SERVER_HELLO = 2;
    private static final int KEY_EXCHANGE = 12;
    private static final int HELLO_DONE = 14;
    private static final byte[] RETRY =
            HexFormat.of().parseHex("cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c");

    private HelloProbe() {}

    /** Asks. The connection is of no further use. */
    public static HelloAnswer ask(Connection connection, HelloWish wish) {
        return ask(connection, ClientHello.encode(wish));
    }

    /** Asks for SSL 2.0. */
    public static HelloAnswer askSsl2(Connection connection) {
        return ask(connection, ClientHello.encodeSsl2());
    }

    private static HelloAnswer ask(Connection connection, byte[] hello) {
        try {
            connection.write(hello, 0, hello.length);
            return answer(new ServerFlight(connection));
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

    private static HelloAnswer answer(ServerFlight flight) throws IOException {
        Optional<ServerFlight.Message> first = flight.first();
        if (first.isEmpty()) {
            return new HelloAnswer.AgreedSsl2();
        }
        if (first.get().type() != SERVER_HELLO) {
            throw new ServerFlight.NotTlsException();
        }
        HelloAnswer.Agreed hello = hello(first.get().body());
        boolean keyFollows = hello.version() != ProtocolVersion.TLS_1_3
                && (hello.suite().ephemeralCurve() || hello.suite().ephemeralFiniteField());
        return keyFollows ? withKey(flight, hello) : hello;
    }

    private static HelloAnswer.Agreed hello(Octets body) throws IOException {
        int code = body.number(2);
        boolean retry = Arrays.equals(body.take(32).toArray(), RETRY);
        body.take(body.number(1));
        CipherSuite suite = CipherSuite.of(body.number(2));
        boolean compression = body.number(1) != 0;
        boolean master = false;
        boolean renegotiation = false;
        Optional<NamedGroup> group = Optional.empty();
        Octets extensions = body.left() >= 2 ? body.take(body.number(2)) : body;
        while (extensions.left() >= 4) {
            int type = extensions.number(2);
            Octets content = extensions.take(extensions.number(2));
            switch (type) {
                case 23 -> master = true;
                case 0xFF01 -> renegotiation = true;
                case 43 -> code = content.number(2);
                case 51 -> group = Optional.of(NamedGroup.of(content.number(2)));
                default -> content.left();
            }
        }
        ProtocolVersion version = ProtocolVersion.ofCode(code).orElseThrow(ServerFlight.NotTlsException::new);
        boolean modern = retry || version == ProtocolVersion.TLS_1_3;
        return new HelloAnswer.Agreed(
                version, suite, group, Optional.empty(), modern || master, modern || renegotiation, compression);
    }

    private static HelloAnswer withKey(ServerFlight flight, HelloAnswer.Agreed hello) {
        try {
            ServerFlight.Message message = flight.next();
            while (message.type() != KEY_EXCHANGE && message.type() != HELLO_DONE) {
                message = flight.next();
            }
            return message.type() == KEY_EXCHANGE ? withKey(message.body(), hello) : hello;
        } catch (IOException e) {
            return hello;
        }
    }

    private static HelloAnswer withKey(Octets key, HelloAnswer.Agreed hello) throws IOException {
        Optional<NamedGroup> group = Optional.empty();
        Optional<Integer> bits = Optional.empty();
        if (hello.suite().ephemeralCurve()) {
            boolean named = key.number(1) == 3;
            group = named ? Optional.of(NamedGroup.of(key.number(2))) : Optional.empty();
        } else {
            bits = Optional.of(new BigInteger(1, key.take(key.number(2)).toArray()).bitLength());
        }
        return new HelloAnswer.Agreed(
                hello.version(),
                hello.suite(),
                group,
                bits,
                hello.extendedMasterSecret(),
                hello.secureRenegotiation(),
                hello.compression());
    }
}
