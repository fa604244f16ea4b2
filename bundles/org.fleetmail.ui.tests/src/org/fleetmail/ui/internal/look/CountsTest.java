package org.fleetmail.ui.internal.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountsTest {
    private final Locale usual = Locale.getDefault(Locale.Category.FORMAT);

    @AfterEach
    void asBefore() {
        Locale.setDefault(Locale.Category.FORMAT, usual);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|100,000 of 1,048,576, port 70000",
                "ja|100,000 of 1,048,576, port 70000",
                "de|100.000 of 1.048.576, port 70000"
            })
    void numbers_of_things_are_written_as_the_language_does_and_a_port_is_left_alone(Locale language, String said) {
        Locale.setDefault(Locale.Category.FORMAT, language);
        assertThat(Counts.bind("{0} of {1}, port {2}", 100_000, 1_048_576L, "70000"))
                .isEqualTo(said);
    }
}
