package org.fleetmail.tls.hello;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.Connection;
import org.fleetmail.tls.NamedGroup;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.ServerSilence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelloProbeTest {
    private static final HelloWish WISH = new HelloWish(
            ProtocolVersion.TLS_1_2,
            List.of(CipherSuite.of(0xC02F)),
            List.of(NamedGroup.X25519),
            Optional.of("mail.test"),
            false,
            false);
    private static final String RANDOM = "00".repeat(32);

    @Test
    void aServerHelloOfTls12() {
        String hello = "0303" + RANDOM + "00" + "C02F" + "00" + "0009" + "FF01000100" + "00170000";
        HelloAnswer answer = ask(record(22, message(2, hello) + message(14, "")));
        assertThat(answer)
                .isEqualTo(new HelloAnswer.Agreed(
                        ProtocolVersion.TLS_1_2,
                        CipherSuite.of(0xC02F),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        true,
                        false,
                        false,
                        false,
                        true));
    }

    @Test
    void theSizeOfADiffieHellmanGroup() {
        String hello = "0303" + RANDOM + "00" + "009E" + "00";
        String key = "0080" + "FF".repeat(128) + "000102" + "0080" + "11".repeat(128);
        HelloAnswer answer = ask(record(22, message(2, hello)) + record(22, message(12, key)));
        assertThat(((HelloAnswer.Agreed) answer).finiteField().orElseThrow().bits())
                .isEqualTo(1024);
    }

    @Test
    void aRetryNamesTheGroup() {
        String retry = "cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c";
        String hello = "0303" + retry + "00" + "1301" + "00" + "000C" + "002B00020304" + "0033000211EC";
        HelloAnswer.Agreed answer = (HelloAnswer.Agreed) ask(record(22, message(2, hello)));
        assertThat(answer.version()).isEqualTo(ProtocolVersion.TLS_1_3);
        assertThat(answer.group()).contains(NamedGroup.X25519MLKEM768);
    }

    @Test
    void aMessageInManyRecordsAndManyMessagesInOne() {
        String hello = message(2, "0303" + RANDOM + "00" + "C02F" + "00");
        StringBuilder pieces = new StringBuilder();
        for (int i = 0; i < hello.length(); i += 2) {
            pieces.append(record(22, hello.substring(i, i + 2)));
        }
        assertThat(ask(pieces.toString())).isInstanceOf(HelloAnswer.Agreed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "15030100020246,       Refused[alert=70]",
        "15030300020228,       Refused[alert=40]",
        "1503030002015A,       Silent[silence=CLOSED]",
        "32323020687572,       NotTls[]",
        "16030300,             Silent[silence=CLOSED]",
        "1603030000,           NotTls[]",
        "160303FFFF,           NotTls[]",
        "16020300040E000000,   NotTls[]",
        "16030300040E000000,   NotTls[]",
        "1603030004020FFFFF,   NotTls[]",
        "800304000000,         AgreedSsl2[]",
        "'',                   Silent[silence=CLOSED]",
    })
    void shortAnswers(String hex, String expected) {
        assertThat(ask(hex)).hasToString(expected);
    }

    @Test
    void silenceIsNotRefusal() {
        Connection silent = new Bytes(new byte[0]) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new SocketTimeoutException();
            }
        };
        assertThat(HelloProbe.ask(silent, WISH)).isEqualTo(new HelloAnswer.Silent(ServerSilence.TIMED_OUT));
    }

    @Test
    void endlessRecordsAreCutOff() {
        Connection endless = new Bytes(new byte[0]) {
            private final byte[] record = HexFormat.of().parseHex("150303000201" + "5A");
            private int place;

            @Override
            public int read(byte[] buffer, int offset, int length) {
                for (int i = 0; i < length; i++) {
                    buffer[offset + i] = record[place++ % record.length];
                }
                return length;
            }
        };
        assertThat(HelloProbe.ask(endless, WISH)).isEqualTo(new HelloAnswer.NotTls());
    }

    @Test
    void anyTruncationOrDamageEndsInAnAnswer() {
        String hello = "0303" + RANDOM + "20" + RANDOM + "C02F" + "00" + "0009" + "FF01000100" + "00170000";
        byte[] good = HexFormat.of().parseHex(record(22, message(2, hello) + message(12, "03001D20" + RANDOM)));
        Random random = new Random(1);
        for (int i = 0; i < good.length; i++) {
            assertThat(HelloProbe.ask(new Bytes(Arrays.copyOf(good, i)), WISH)).isNotNull();
        }
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = good.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            assertThat(HelloProbe.ask(new Bytes(damaged), WISH)).isNotNull();
        }
    }

    private static HelloAnswer ask(String hex) {
        return HelloProbe.ask(new Bytes(HexFormat.of().parseHex(hex)), WISH);
    }

    private static String record(int type, String body) {
        return String.format("%02X0303%04X%s", type, body.length() / 2, body);
    }

    private static String message(int type, String body) {
        return String.format("%02X%06X%s", type, body.length() / 2, body);
    }

    private static class Bytes implements Connection {
        private final byte[] bytes;
        private int place;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = Math.min(length, bytes.length - place);
            System.arraycopy(bytes, place, buffer, offset, count);
            place += count;
            return count == 0 ? -1 : count;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            assertThat(length).isPositive();
        }
    }
}
