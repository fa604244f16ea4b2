package org.fleetmail.tls.hello;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.NamedGroup;
import org.fleetmail.tls.ProtocolVersion;

/**
 * Writes ClientHello messages (RFC 8446 section 4.1.2, RFC 5246 section 7.4.1.2). No key is ever offered: a TLS 1.3
 * server answers with a HelloRetryRequest that names the group it wants.
 */
final class ClientHello {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RENEGOTIATION_SCSV = 0x00FF;
    private static final int FALLBACK_SCSV = 0x5600;
    private static final int[] SIGNATURES = {
        0x0403, 0x0503, 0x0603, 0x0807, 0x0808, 0x0804, 0x0805, 0x0806, 0x0809, 0x080A, 0x080B, 0x0401, 0x0501, 0x0601,
        0x0303, 0x0301, 0x0302, 0x0203, 0x0201, 0x0202, 0x0402, 0x0101
    };

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private ClientHello() {}

    /** The message in one record. */
    static byte[] encode(HelloWish wish) {
        byte[] body = body(wish);
        ClientHello record = new ClientHello();
        record.number(22, 1);
        record.number(Math.min(wish.newest().code(), ProtocolVersion.TLS_1_0.code()), 2);
        record.number(body.length + 4, 2);
        record.number(1, 1);
        record.number(body.length, 3);
        record.bytes(body);
        return record.out.toByteArray();
    }

    /** The hello of SSL 2.0, with its three best known suites. */
    static byte[] encodeSsl2() {
        ClientHello hello = new ClientHello();
        byte[] suites = {
            0x01, 0, (byte) 0x80, 0x07, 0, (byte) 0xC0, 0x02, 0, (byte) 0x80, 0x04, 0, (byte) 0x80, 0x06, 0, 0x40
        };
        byte[] challenge = random(16);
        hello.number(0x8000 | 9 + suites.length + challenge.length, 2);
        hello.number(1, 1);
        hello.number(ProtocolVersion.SSL_2.code(), 2);
        hello.number(suites.length, 2);
        hello.number(0, 2);
        hello.number(challenge.length, 2);
        hello.bytes(suites);
        hello.bytes(challenge);
        return hello.out.toByteArray();
    }

    private static byte[] body(HelloWish wish) {
        boolean modern = wish.newest() == ProtocolVersion.TLS_1_3;
        ClientHello hello = new ClientHello();
        hello.number(Math.min(wish.newest().code(), ProtocolVersion.TLS_1_2.code()), 2);
        hello.bytes(random(32));
        hello.vector(modern ? random(32) : new byte[0], 1);
        ClientHello suites = new ClientHello();
        wish.suites().stream().mapToInt(CipherSuite::code).forEach(code -> suites.number(code, 2));
        if (!modern) {
            suites.number(RENEGOTIATION_SCSV, 2);
        }
        if (wish.fallback()) {
            suites.number(FALLBACK_SCSV, 2);
        }
        hello.vector(suites.out.toByteArray(), 2);
        hello.vector(wish.compression() ? new byte[] {1, 0} : new byte[] {0}, 1);
        if (wish.newest() != ProtocolVersion.SSL_3) {
            hello.vector(extensions(wish, modern), 2);
        }
        return hello.out.toByteArray();
    }

    private static byte[] extensions(HelloWish wish, boolean modern) {
        ClientHello extensions = new ClientHello();
        wish.serverName().ifPresent(name -> extensions.extension(0, serverName(name)));
        if (!wish.groups().isEmpty()) {
            extensions.extension(
                    10, numbers(wish.groups().stream().map(NamedGroup::code).toList()));
            extensions.extension(11, new byte[] {1, 0});
        }
        if (wish.newest().current()) {
            extensions.extension(13, numbers(Arrays.stream(SIGNATURES).boxed().toList()));
        }
        if (modern) {
            extensions.extension(43, new byte[] {2, 3, 4});
            extensions.extension(51, new byte[] {0, 0});
            extensions.extension(45, new byte[] {1, 1});
        } else {
            extensions.extension(23, new byte[0]);
        }
        return extensions.out.toByteArray();
    }

    private static byte[] serverName(String name) {
        ClientHello list = new ClientHello();
        byte[] ascii = name.getBytes(StandardCharsets.US_ASCII);
        list.number(ascii.length + 3, 2);
        list.number(0, 1);
        list.vector(ascii, 2);
        return list.out.toByteArray();
    }

    private static byte[] numbers(List<Integer> codes) {
        ClientHello list = new ClientHello();
        list.number(codes.size() * 2, 2);
        codes.forEach(code -> list.number(code, 2));
        return list.out.toByteArray();
    }

    private void extension(int type, byte[] content) {
        number(type, 2);
        vector(content, 2);
    }

    private void vector(byte[] content, int lengthBytes) {
        number(content.length, lengthBytes);
        bytes(content);
    }

    private void bytes(byte[] content) {
        out.writeBytes(content);
    }

    private void number(int value, int bytes) {
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
            out.write(value >> shift);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
