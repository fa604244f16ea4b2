package org.fleetmail.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages of the help quote in bold stands on a button, in a menu or at a field of the console, in the same words. */
class HelpLabelsTest {
    private static final Pattern QUOTED = Pattern.compile("\\*\\*(.+?)\\*\\*");
    private static final Pattern KEYS = Pattern.compile("F\\d+|Enter|Esc|Space|(?:(?:Ctrl|Alt|Shift)\\+)+.+");
    private static final Pattern ACCESS_KEY = Pattern.compile("\\(&.\\)|&| >$|^< ");

    /** Words of the platform; the Japanese ones are ours. */
    private static final Set<String> OF_THE_PLATFORM =
            Set.of("Finish", "Cancel", "Next", "Back", "Preferences", "Reset Perspective", "Error Log");

    private static List<Path> pages(String language) {
        return Repository.files(
                Repository.ROOT.resolve("bundles/org.fleetmail.help/pages").resolve(language),
                file -> file.toString().endsWith(".md"));
    }

    private static Set<String> labels(String language) {
        boolean japanese = language.equals("ja");
        return Repository.productBundles().stream()
                .flatMap(bundle -> Repository.files(
                        bundle.folder(),
                        file -> file.toString().endsWith(".properties")
                                && file.toString().endsWith("_ja.properties") == japanese)
                        .stream())
                .flatMap(file -> Repository.properties(file).values().stream())
                .map(text -> bare((String) text))
                .collect(Collectors.toSet());
    }

    private static String bare(String label) {
        return ACCESS_KEY
                .matcher(label.split("\t")[0])
                .replaceAll("")
                .replaceAll("(?:…|\\.\\.\\.|:)$", "")
                .strip();
    }

    private static Stream<String> quoted(Path page) {
        return QUOTED.matcher(Repository.read(page))
                .results()
                .map(MatchResult::group)
                .map(text -> text.replace("**", ""))
                .flatMap(text -> Stream.of(text.split(" ▸ ")))
                .filter(text -> !KEYS.matcher(text).matches())
                .filter(text -> !OF_THE_PLATFORM.contains(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void what_a_page_quotes_is_shown_by_the_console_in_the_same_words(String language) {
        Set<String> labels = labels(language);
        assertThat(pages(language)).hasSizeGreaterThan(40);
        assertThat(pages(language).stream()
                        .flatMap(page -> quoted(page)
                                .filter(text -> !labels.contains(bare(text)))
                                .map(text -> page.getFileName() + ": " + text)))
                .isEmpty();
    }
}
