package org.fleetmail.ui.internal.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fleetmail.core.finding.Severity;
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
    private static final ResourceBundle.Control IN_ITSELF =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static Stream<Function<Locale, List<String>>> vocabularies() {
        return Stream.of(
                words(ItemState.values(), ItemState::label),
                words(Phase.values(), Phase::label),
                words(Verdict.Result.values(), Verdict.Result::label),
                StatesWithoutColourTest::severities);
    }

    private static <S> Function<Locale, List<String>> words(S[] states, Function<S, Sentence> label) {
        return language -> Arrays.stream(states)
                .map(state -> label.apply(state).in(language))
                .toList();
    }

    private static List<String> severities(Locale language) {
        ResourceBundle words =
                ResourceBundle.getBundle("org.fleetmail.ui.internal.finding.messages", language, IN_ITSELF);
        return Arrays.stream(Severity.values())
                .map(severity -> words.getString("Severity_" + severity.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void each_state_has_a_word_of_its_own_in_both_languages(Function<Locale, List<String>> words) {
        List<String> english = words.apply(Locale.ENGLISH);
        List<String> japanese = words.apply(Locale.JAPANESE);
        assertThat(english).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(japanese).doesNotHaveDuplicates().noneMatch(String::isBlank).doesNotContainAnyElementsOf(english);
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
