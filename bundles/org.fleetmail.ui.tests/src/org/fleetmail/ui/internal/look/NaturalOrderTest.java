package org.fleetmail.ui.internal.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    private static List<String> sorted(String... texts) {
        return List.of(texts).stream().sorted(NaturalOrder.INSTANCE).toList();
    }

    @Test
    void digits_count_as_numbers() {
        assertThat(sorted("10.0.0.10", "10.0.0.9", "9.1")).containsExactly("9.1", "10.0.0.9", "10.0.0.10");
        assertThat(sorted("MFP 12", "mfp 7", "MFP 007b")).containsExactly("mfp 7", "MFP 007b", "MFP 12");
        assertThat(sorted("99999999999999999999", "100000000000000000000"))
                .containsExactly("99999999999999999999", "100000000000000000000");
    }

    @Test
    void capitals_do_not_matter_and_nothing_stands_first() {
        assertThat(sorted("b", "", "A", "ab")).containsExactly("", "A", "ab", "b");
        assertThat(NaturalOrder.INSTANCE.compare("Tokyo 03", "tokyo 3")).isZero();
    }
}
