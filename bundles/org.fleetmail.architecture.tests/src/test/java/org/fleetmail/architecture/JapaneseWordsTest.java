package org.fleetmail.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One Japanese word for one thing: {@code docs/japanese-words.md} says which, and what is not written instead. */
class JapaneseWordsTest {
    /**
     * A line of the list.
     *
     * @param word what is written
     * @param instead what is not
     * @param but where it is right nevertheless
     */
    record Choice(String word, List<String> instead, List<String> but) {
        private static Choice of(String line) {
            String[] cells = line.split("\\|");
            return new Choice(cells[2].strip(), words(cells[3]), words(cells[4]));
        }

        private static List<String> words(String cell) {
            return Arrays.stream(cell.split("、"))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        private boolean isBroken(String text) {
            String rest = text;
            for (String right : but) {
                rest = rest.replace(right, "");
            }
            return instead.stream().anyMatch(rest::contains);
        }
    }

    static List<Choice> choices() {
        return Repository.read(Repository.ROOT.resolve("docs/japanese-words.md"))
                .lines()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(Choice::of)
                .toList();
    }

    private static Stream<Path> texts() {
        Stream<Path> messages = Repository.allBundles().stream()
                .filter(bundle -> !bundle.isForTests())
                .flatMap(bundle -> Repository.files(bundle.folder(), JapaneseWordsTest::isJapanese).stream());
        return Stream.concat(messages, Stream.of(Repository.ROOT.resolve("README.ja.md")));
    }

    private static boolean isJapanese(Path file) {
        return file.toString().endsWith("_ja.properties")
                || file.toString().endsWith(".md") && file.getParent().endsWith("ja");
    }

    @ParameterizedTest
    @MethodSource("choices")
    void it_is_called_so_everywhere(Choice choice) {
        assertThat(texts()).hasSizeGreaterThan(100);
        assertThat(texts().flatMap(file -> Repository.read(file)
                        .lines()
                        .filter(choice::isBroken)
                        .map(line -> Repository.ROOT.relativize(file) + ": " + line)))
                .isEmpty();
    }
}
