package org.fleetmail.endpoint.internal.dns;

import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

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

    private static byte[] damaged(byte[] seed, Random random) {
        byte[] damaged = random.nextInt(4) == 0 ? Arrays.copyOf(seed, 1 + random.nextInt(seed.length)) : seed.clone();
        for (int n = random.nextInt(5); n > 0; n--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        return damaged;
    }
}
