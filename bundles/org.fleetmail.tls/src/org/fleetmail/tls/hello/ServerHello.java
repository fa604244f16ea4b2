package org.fleetmail.tls.hello;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.NamedGroup;
import org.fleetmail.tls.ProtocolVersion;

/** Reads a ServerHello or HelloRetryRequest (RFC 8446 section 4.1.3, RFC 5246 section 7.4.1.3). */
final class ServerHello {
    private static final int TYPE = 2;
    private static final byte[] RETRY =
            HexFormat.of().parseHex("cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c");

    private int code;
    private byte[] identifier = {};
    private CipherSuite suite = CipherSuite.of(0);
    private ProtocolVersion version = ProtocolVersion.SSL_3;
    private boolean modern;
    private boolean compression;
    private boolean masterSecret;
    private boolean renegotiation;
    private boolean heartbeat;
    private boolean preSharedKey;
    private Optional<NamedGroup> group = Optional.empty();

    private ServerHello() {}

    static ServerHello read(ServerFlight.Message message) throws IOException {
        if (message.type() != TYPE) {
            throw new ServerFlight.NotTlsException();
        }
        ServerHello hello = new ServerHello();
        hello.read(message.body());
        return hello;
    }

    private void read(Octets body) throws IOException {
        code = body.number(2);
        boolean retry = Arrays.equals(body.take(32).toArray(), RETRY);
        identifier = body.take(body.number(1)).toArray();
        suite = CipherSuite.of(body.number(2));
        compression = body.number(1) != 0;
        Octets extensions = body.left() >= 2 ? body.take(body.number(2)) : body;
        while (extensions.left() >= 4) {
            extension(extensions.number(2), extensions.take(extensions.number(2)));
        }
        version = ProtocolVersion.ofCode(code).orElseThrow(ServerFlight.NotTlsException::new);
        modern = retry || version == ProtocolVersion.TLS_1_3;
    }

    private void extension(int type, Octets content) throws IOException {
        switch (type) {
            case 15 -> heartbeat = true;
            case 23 -> masterSecret = true;
            case 41 -> preSharedKey = true;
            case 43 -> code = content.number(2);
            case 51 -> group = Optional.of(NamedGroup.of(content.number(2)));
            case 0xFF01 -> renegotiation = true;
            default -> content.left();
        }
    }

    ProtocolVersion version() {
        return version;
    }

    CipherSuite suite() {
        return suite;
    }

    /** Whether it takes up the session that was asked for. */
    boolean resumes(Octets asked) {
        return modern ? preSharedKey : identifier.length > 0 && Arrays.equals(identifier, asked.toArray());
    }

    HelloAnswer.Agreed agreed(ServerKey key, boolean resumed) {
        return new HelloAnswer.Agreed(
                version,
                suite,
                group.or(key::group),
                key.field(),
                key.signature(),
                key.certificate(),
                modern || masterSecret,
                modern || renegotiation,
                compression,
                heartbeat,
                resumed,
                key.ended());
    }
}
