package org.fleetmail.endpoint.internal.dns;

import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

class AnswerTargetTest {
    private static final int ROUNDS = 400;

    @Test
    void what_honest_servers_answer_damaged_in_any_way_ends_in_a_result() throws Exception {
        Random random = new Random(4711);
        for (byte[] seed : seeds()) {
            for (int round = 0; round < ROUNDS; round++) {
                byte[] damaged = damaged(seed, random);
                assertThatNoException()
                        .as(() -> HexFormat.of().formatHex(damaged))
                        .isThrownBy(() -> AnswerTarget.fuzzerTestOneInput(damaged));
            }
        }
    }

    static List<byte[]> seeds() throws Exception {
        List<byte[]> seeds = new ArrayList<>();
        seeds.add(text(0, "220 a ESMTP\r\n250-a\r\n250-STARTTLS\r\n250 AUTH PLAIN\r\n220 go\r\n221 bye\r\n"));
        seeds.add(text(1, "+OK <1.2@a>\r\n+OK\r\nSTLS\r\nSASL PLAIN\r\nUSER\r\n.\r\n+OK\r\n+OK\r\n"));
        seeds.add(text(
                2, "* OK hi\r\n* CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN\r\nf1 OK\r\nf2 OK\r\n* BYE\r\nf3 OK\r\n"));
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n";
        seeds.add(text(4, head + "version: STSv1\r\nmode: enforce\r\nmx: *.a.test\r\nmax_age: 86400\r\n"));
        seeds.add(
                text(
                        5,
                        head
                                + "<clientConfig><emailProvider id='a'><incomingServer"
                                + " type='imap'><hostname>a.test</hostname>"
                                + "<port>993</port><socketType>SSL</socketType></incomingServer></emailProvider></clientConfig>"));
        seeds.add(dns());
        return seeds;
    }

    private static byte[] text(int kind, String text) {
        byte[] bytes = (" " + text).getBytes(StandardCharsets.UTF_8);
        bytes[0] = (byte) kind;
        return bytes;
    }

    private static byte[] dns() throws Exception {
        Name name = Name.fromString("a.test.");
        Message message = Message.newQuery(Record.newRecord(name, Type.MX, DClass.IN));
        for (String line : List.of(
                "MX 10 b.test.",
                "CNAME c.test.",
                "SRV 0 1 465 b.test.",
                "TXT \"v=STSv1; id=1;\"",
                "CAA 0 issue \"ca.test\"",
                "TLSA 3 1 1 " + "00".repeat(32),
                "A 127.0.0.1")) {
            int space = line.indexOf(' ');
            message.addRecord(
                    Record.fromString(
                            name, Type.value(line.substring(0, space)), DClass.IN, 60, line.substring(space + 1), name),
                    Section.ANSWER);
        }
        byte[] wire = message.toWire();
        byte[] seed = new byte[wire.length + 1];
        System.arraycopy(wire, 0, seed, 1, wire.length);
        seed[0] = AnswerTarget.DNS;
        return seed;
    }

    private static byte[] damaged(byte[] seed, Random random) {
        byte[] damaged = random.nextInt(4) == 0 ? Arrays.copyOf(seed, 1 + random.nextInt(seed.length)) : seed.clone();
        for (int n = random.nextInt(5); n > 0; n--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        return damaged;
    }
}
