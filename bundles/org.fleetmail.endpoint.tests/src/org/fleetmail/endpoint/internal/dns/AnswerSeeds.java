package org.fleetmail.endpoint.internal.dns;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** What honest servers answer: where fuzzers begin. */
public final class AnswerSeeds {
    private AnswerSeeds() {}

    /** Writes every seed into a folder. */
    public static void main(String[] arguments) throws IOException {
        int number = 0;
        for (byte[] seed : all()) {
            Files.write(Path.of(arguments[0], "seed-" + number++), seed);
        }
    }

    static List<byte[]> all() throws IOException {
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

    private static byte[] dns() throws IOException {
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
}
