package org.fleetmail.tls.hello;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.NamedGroup;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.SignatureScheme;

/**
 * Writes ClientHello messages (RFC 8446 section 4.1.2, RFC 5246 section 7.4.1.2). As a rule no key is offered: a TLS 1.3
 * server answers with a HelloRetryRequest that names the group it wants.
 */
final class ClientHello {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RENEGOTIATION_SCSV = 0x00FF;
    private static final int FALLBACK_SCSV = 0x5600;
    private static final int LARGEST = 16_000;
    private static final int EXTENSION_HEADER = 4;

    private final HelloWish wish;
    private final boolean modern;
    private final OctetWriter out = new OctetWriter();

    private ClientHello(HelloWish wish) {
        this.wish = wish;
        modern = wish.newest() == ProtocolVersion.TLS_1_3;
    }

    /** The message in one record. */
    static byte[] encode(HelloWish wish) {
        byte[] message = message(wish);
        return new OctetWriter()
                .number(22, 1)
                .number(Math.min(wish.newest().code(), ProtocolVersion.TLS_1_0.code()), 2)
                .vector(message, 2)
                .toArray();
    }

    /** The message alone. */
    static byte[] message(HelloWish wish) {
        return new OctetWriter()
                .number(1, 1)
                .vector(new ClientHello(wish).body(), 3)
                .toArray();
    }

    /** The hello of SSL 2.0, with its three best known suites. */
    static byte[] encodeSsl2() {
        byte[] suites = {
            0x01, 0, (byte) 0x80, 0x07, 0, (byte) 0xC0, 0x02, 0, (byte) 0x80, 0x04, 0, (byte) 0x80, 0x06, 0, 0x40
        };
        byte[] challenge = random(16);
        return new OctetWriter()
                .number(0x8000 | 9 + suites.length + challenge.length, 2)
                .number(1, 1)
                .number(ProtocolVersion.SSL_2.code(), 2)
                .number(suites.length, 2)
                .number(0, 2)
                .number(challenge.length, 2)
                .bytes(suites)
                .bytes(challenge)
                .toArray();
    }

    private byte[] body() {
        out.number(Math.min(wish.newest().code(), ProtocolVersion.TLS_1_2.code()), 2);
        out.bytes(random(32));
        out.vector(sessionIdentifier(), 1);
        out.vector(suites(), 2);
        out.vector(wish.compression() ? new byte[] {1, 0} : new byte[] {0}, 1);
        if (wish.newest() != ProtocolVersion.SSL_3) {
            out.vector(extensions(), 2);
        }
        return out.toArray();
    }

    /** With a ticket, the server repeats the identifier if it accepts the ticket (RFC 5077 section 3.4). */
    private byte[] sessionIdentifier() {
        return switch (wish.extras().session()) {
            case EarlierSession.Identifier earlier -> earlier.identifier();
            case EarlierSession.Ticket earlier -> random(32);
            case EarlierSession.PreSharedKey earlier -> random(32);
            case EarlierSession.None none -> modern ? random(32) : new byte[0];
        };
    }

    private byte[] suites() {
        OctetWriter suites = new OctetWriter();
        wish.suites().stream().mapToInt(CipherSuite::code).forEach(code -> suites.number(code, 2));
        if (!modern) {
            suites.number(RENEGOTIATION_SCSV, 2);
        }
        if (wish.fallback()) {
            suites.number(FALLBACK_SCSV, 2);
        }
        return suites.toArray();
    }

    private byte[] extensions() {
        OctetWriter extensions = new OctetWriter();
        wish.serverName().ifPresent(name -> extension(extensions, 0, serverName(name)));
        if (!wish.groups().isEmpty()) {
            extension(
                    extensions,
                    10,
                    numbers(wish.groups().stream().map(NamedGroup::code).toList()));
            extension(extensions, 11, new byte[] {1, 0});
        }
        if (wish.newest().current()) {
            extension(extensions, 13, numbers(signatures()));
        }
        if (wish.extras().heartbeat()) {
            extension(extensions, 15, new byte[] {1});
        }
        if (modern) {
            extension(extensions, 43, new byte[] {2, 3, 4});
            extension(extensions, 45, new byte[] {1, 1});
        } else {
            extension(extensions, 23, new byte[0]);
        }
        pad(extensions);
        session(extensions);
        return extensions.toArray();
    }

    private List<Integer> signatures() {
        List<SignatureScheme> wanted = wish.extras().signatures();
        return (wanted.isEmpty() ? SignatureScheme.ALL : wanted)
                .stream().map(SignatureScheme::code).toList();
    }

    private void pad(OctetWriter extensions) {
        int missing = Math.min(wish.extras().size(), LARGEST) - out.size() - extensions.size() - EXTENSION_HEADER;
        if (missing > 0) {
            extension(extensions, 21, new byte[missing]);
        }
    }

    /** The extension with the key of an earlier session comes last (RFC 8446 section 4.2.11). */
    private void session(OctetWriter extensions) {
        if (wish.extras().session() instanceof EarlierSession.Ticket earlier) {
            extension(extensions, 35, earlier.ticket());
        }
        if (wish.extras().session() instanceof EarlierSession.PreSharedKey earlier) {
            extension(extensions, 51, keys());
            extension(extensions, 41, preSharedKey(earlier));
        } else if (modern) {
            extension(extensions, 51, new byte[] {0, 0});
        }
    }

    private static byte[] preSharedKey(EarlierSession.PreSharedKey earlier) {
        int digest = earlier.suite().name().endsWith("_SHA384") ? 48 : 32;
        byte[] identity =
                new OctetWriter().vector(earlier.ticket(), 2).bytes(random(4)).toArray();
        byte[] binder = new OctetWriter().vector(random(digest), 1).toArray();
        return new OctetWriter().vector(identity, 2).vector(binder, 2).toArray();
    }

    /** Public keys for which nobody has the private one: any 32 bytes (x25519), the base point (secp256r1). */
    private static byte[] keys() {
        byte[] shares = new OctetWriter()
                .number(NamedGroup.X25519.code(), 2)
                .vector(random(32), 2)
                .number(NamedGroup.SECP256R1.code(), 2)
                .vector(BasePoint.secp256r1(), 2)
                .toArray();
        return new OctetWriter().vector(shares, 2).toArray();
    }

    private static byte[] serverName(String name) {
        byte[] ascii = name.getBytes(StandardCharsets.US_ASCII);
        return new OctetWriter()
                .number(ascii.length + 3, 2)
                .number(0, 1)
                .vector(ascii, 2)
                .toArray();
    }

    private static byte[] numbers(List<Integer> codes) {
        OctetWriter list = new OctetWriter().number(codes.size() * 2, 2);
        codes.forEach(code -> list.number(code, 2));
        return list.toArray();
    }

    private static void extension(OctetWriter extensions, int type, byte[] content) {
        extensions.number(type, 2).vector(content, 2);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
