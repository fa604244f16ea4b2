package org.fleetmail.tls.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TlsTargetTest {
    private static final int ROUNDS = 100;

    @Test
    void honest_servers_give_seeds_of_every_kind() {
        assertThat(Seeds.all()).extracting(seed -> (int) seed[0]).contains(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void what_honest_servers_send_damaged_in_any_way_ends_in_an_answer() {
        Random random = new Random(4711);
        for (byte[] seed : Seeds.all()) {
            for (int round = 0; round < ROUNDS; round++) {
                byte[] damaged = damaged(seed, random);
                assertThatNoException()
                        .as(() -> HexFormat.of().formatHex(damaged))
                        .isThrownBy(() -> TlsTarget.fuzzerTestOneInput(damaged));
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
