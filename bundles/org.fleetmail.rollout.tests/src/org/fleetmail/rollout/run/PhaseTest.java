package org.fleetmail.rollout.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhaseTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void proven_applied_refused_and_unknown_are_different_words(String language) {
        assertThat(Arrays.stream(Phase.values()).map(phase -> phase.label().in(Locale.of(language))))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }
}
