package org.fleetmail.endpoint.internal.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.fleetmail.endpoint.dns.DnsAnswer;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

class AnswerTargetTest {
    private static final int ROUNDS = 400;

    @Test
    void what_honest_servers_answer_damaged_in_any_way_ends_in_a_result() throws IOException {
        Random random = new Random(4711);
        for (byte[] seed : AnswerSeeds.all()) {
            for (int round = 0; round < ROUNDS; round++) {
                byte[] damaged = damaged(seed, random);
                assertThatNoException()
                        .as(() -> HexFormat.of().formatHex(damaged))
                        .isThrownBy(() -> AnswerTarget.fuzzerTestOneInput(damaged));
            }
        }
    }

    /** Found by fuzzing: a CNAME record of no length. */
    @Test
    void an_alias_without_a_name_leads_nowhere() {
        byte[] found = Base64.getDecoder().decode("A/MyLgAAAQAHAAAAAAFhBHRlc3QAAA8AAcAMAAUAASogT0sAAAAcAAQBYcAO");
        assertThatNoException().isThrownBy(() -> AnswerTarget.fuzzerTestOneInput(found));
    }

    @Test
    void a_record_without_data_is_no_record() throws IOException {
        // an answer that pretends to be an update (RFC 2136) may hold records without data
        Message query = Message.newQuery(Record.newRecord(Name.fromString("a.test."), Type.MX, DClass.IN));
        byte[] question = query.toWire();
        question[2] |= Opcode.UPDATE << 3;
        ByteBuffer wire = ByteBuffer.allocate(question.length + 12);
        wire.put(question).putShort((short) 0xC00C).putShort((short) Type.MX).putShort((short) DClass.IN);
        wire.putInt(60).putShort((short) 0).putShort(6, (short) 1);
        Told told = Told.validated(query, new Message(wire.array()));
        assertThat(told.status()).isEqualTo(DnsAnswer.Status.NONE);
    }

    private static byte[] damaged(byte[] seed, Random random) {
        byte[] damaged = random.nextInt(4) == 0 ? Arrays.copyOf(seed, 1 + random.nextInt(seed.length)) : seed.clone();
        for (int n = random.nextInt(5); n > 0; n--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        return damaged;
    }
}
