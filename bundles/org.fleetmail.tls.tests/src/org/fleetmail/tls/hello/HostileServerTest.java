package org.fleetmail.tls.hello;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fleetmail.tls.CipherSuites;
import org.fleetmail.tls.Connection;
import org.fleetmail.tls.NamedGroup;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.ServerSilence;
import org.fleetmail.tls.certificate.CertificateReader;
import org.fleetmail.tls.handshake.Handshake;
import org.fleetmail.tls.handshake.HandshakeWish;
import org.fleetmail.tls.handshake.Handshaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers that mean harm: bounded in what is read, and every end has a name. */
class HostileServerTest {
    private static final int MOST_READ = 2 << 20;
    private static final HelloWish WISH = new HelloWish(
            ProtocolVersion.TLS_1_2,
            List.copyOf(CipherSuites.all()),
            List.of(NamedGroup.X25519),
            Optional.empty(),
            false,
            false);

    static IntStream lengths() {
        return IntStream.of(0, 1, 2, 3, 4, 5, 37, 16_384, 16_385, 18_432, 18_433, 32_767, 32_768, 65_535);
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void a_record_that_says_it_has_another_length(int said) {
        for (int sent : lengths().toArray()) {
            for (int type : new int[] {20, 21, 22, 23, 24, 255}) {
                byte[] bytes = ByteBuffer.allocate(5 + sent)
                        .put((byte) type)
                        .putShort((short) 0x0303)
                        .putShort((short) said)
                        .array();
                assertThat(HelloProbe.ask(new Server(bytes, 1), WISH)).isNotInstanceOf(HelloAnswer.Agreed.class);
                assertThat(shake(new Server(bytes, 1))).isNotInstanceOf(Handshake.Finished.class);
            }
        }
    }

    @Test
    void records_without_end() {
        byte[] warning = {21, 3, 3, 0, 2, 1, 90};
        byte[] part = new byte[5 + 16_000];
        part[0] = 22;
        part[1] = 3;
        part[2] = 3;
        part[3] = 16_000 >> 8;
        part[4] = (byte) 16_000;
        for (byte[] record : List.of(warning, part)) {
            Server server = new Server(record, Integer.MAX_VALUE);
            assertThat(HelloProbe.ask(server, WISH)).isEqualTo(new HelloAnswer.NotTls());
            assertThat(server.read).isLessThan(MOST_READ);
            Server again = new Server(record, Integer.MAX_VALUE);
            assertThat(shake(again)).isInstanceOf(Handshake.Refused.class);
            assertThat(again.read).isLessThan(MOST_READ);
        }
    }

    @Test
    void a_chain_of_two_hundred_and_a_certificate_of_a_megabyte() {
        for (byte[] certificates : List.of(list(200, 600), list(1, 1 << 20))) {
            Server server = new Server(flight(certificates), 1);
            HelloAnswer answer = HelloProbe.ask(server, WISH);
            assertThat(answer).isInstanceOf(HelloAnswer.Agreed.class);
            assertThat(((HelloAnswer.Agreed) answer).ended()).isEqualTo(certificates.length < 1 << 18);
            assertThat(server.read).isLessThan(MOST_READ);
            assertThat(shake(new Server(flight(certificates), 1))).isInstanceOf(Handshake.Refused.class);
        }
        assertThat(CertificateReader.describe(new byte[1 << 20]).subject()).isEmpty();
    }

    @Test
    void one_byte_at_a_time_until_the_time_is_over() {
        assertThat(HelloProbe.ask(new SlowServer(), WISH)).isEqualTo(new HelloAnswer.Silent(ServerSilence.TIMED_OUT));
        assertThat(shake(new SlowServer())).isEqualTo(new Handshake.Silent(ServerSilence.TIMED_OUT));
    }

    private static Handshake shake(Connection server) {
        return new Handshaker()
                .shake(server, new HandshakeWish(ProtocolVersion.TLS_1_0, ProtocolVersion.TLS_1_3, Optional.empty()));
    }

    private static byte[] list(int count, int size) {
        OctetWriter list = new OctetWriter();
        IntStream.range(0, count).forEach(i -> list.vector(new byte[size], 3));
        return new OctetWriter().vector(list.toArray(), 3).toArray();
    }

    /** ServerHello, Certificate and ServerHelloDone of TLS 1.2 with an RSA suite, in records of 16,000 bytes. */
    private static byte[] flight(byte[] certificates) {
        byte[] hello = new OctetWriter()
                .number(0x0303, 2)
                .bytes(new byte[32])
                .number(0, 1)
                .number(0x002F, 2)
                .number(0, 1)
                .toArray();
        byte[] messages = new OctetWriter()
                .number(2, 1)
                .vector(hello, 3)
                .number(11, 1)
                .vector(certificates, 3)
                .number(14, 1)
                .number(0, 3)
                .toArray();
        OctetWriter records = new OctetWriter();
        for (int at = 0; at < messages.length; at += 16_000) {
            byte[] part = Arrays.copyOfRange(messages, at, Math.min(messages.length, at + 16_000));
            records.number(22, 1).number(0x0303, 2).vector(part, 2);
        }
        return records.toArray();
    }

    private static class Server implements Connection {
        private final byte[] bytes;
        private final int times;
        private long read;

        Server(byte[] bytes, int times) {
            this.bytes = bytes;
            this.times = times;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int at = (int) (read % bytes.length);
            if (read / bytes.length >= times) {
                return -1;
            }
            int count = Math.min(length, bytes.length - at);
            System.arraycopy(bytes, at, buffer, offset, count);
            read += count;
            return count;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            assertThat(length).isPositive();
        }
    }

    private static final class SlowServer extends Server {
        private int patience = 1000;

        SlowServer() {
            super(flight(list(3, 600)), 1);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (patience-- <= 0) {
                throw new SocketTimeoutException();
            }
            return super.read(buffer, offset, 1);
        }
    }
}
