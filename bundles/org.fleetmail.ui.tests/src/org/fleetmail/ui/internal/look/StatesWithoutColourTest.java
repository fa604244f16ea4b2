package org.fleetmail.ui.internal.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.rollout.plan.ItemState;
import org.fleetmail.rollout.run.Phase;
import org.fleetmail.ui.fleet.State.Mood;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who sees no colours tells all states from each other, by words and by the shapes of their drawings. */
class StatesWithoutColourTest {
    static Stream<List<Sentence>> vocabularies() {
        return Stream.of(
                words(ItemState.values(), ItemState::label),
                words(Phase.values(), Phase::label),
                words(Verdict.Result.values(), Verdict.Result::label));
    }

    private static <S> List<Sentence> words(S[] states, Function<S, Sentence> label) {
        return Arrays.stream(states).map(label).toList();
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void each_state_has_a_word_of_its_own_in_both_languages(List<Sentence> states) {
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.JAPANESE}) {
            assertThat(states.stream().map(state -> state.in(language)))
                    .doesNotHaveDuplicates()
                    .noneMatch(String::isBlank);
        }
    }

    @ParameterizedTest
    @CsvSource({"state, none changed", "overlay, ''"})
    void each_drawing_of_a_state_has_a_shape_of_its_own(String kind, String further) {
        Stream<String> moods =
                Arrays.stream(Mood.values()).map(mood -> mood.name().toLowerCase(Locale.ROOT));
        assertThat(Stream.concat(moods, Arrays.stream(further.split(" ")).filter(name -> !name.isEmpty()))
                        .map(name -> shape(kind + "-" + name)))
                .doesNotHaveDuplicates();
    }

    /** The drawing without anything that says a colour. */
    private static String shape(String drawn) {
        try (InputStream drawing = Icons.class.getResourceAsStream("/icons/" + drawn + ".svg")) {
            return new String(drawing.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("#[0-9a-fA-F]{3,8}", "")
                    .replaceAll("(?s)<!--.*?-->|<title>.*?</title>", "");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
