package org.fleetmail.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** English and Japanese are equals: every text exists in both, with the same placeholders, and is used. */
class MessagesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    /** The English files; each has its Japanese one beside it. */
    static List<Path> englishTexts() {
        return Repository.productBundles().stream()
                .filter(bundle -> bundle.fragmentHost().isEmpty())
                .flatMap(bundle -> Repository.files(bundle.folder(), MessagesTest::isEnglish).stream())
                .map(Repository.ROOT::relativize)
                .toList();
    }

    private static boolean isEnglish(Path file) {
        return file.toString().endsWith(".properties")
                && !file.toString().endsWith("_ja.properties")
                && !file.getFileName().toString().equals("build.properties")
                && !Repository.ROOT.relativize(file).startsWith("bundles/org.fleetmail.model");
    }

    private static Path japanese(Path english) {
        return english.resolveSibling(english.getFileName().toString().replace(".properties", "_ja.properties"));
    }

    @ParameterizedTest
    @MethodSource("englishTexts")
    void every_text_exists_in_japanese_with_the_same_placeholders(Path file) {
        Path english = Repository.ROOT.resolve(file);
        assertThat(japanese(english)).exists();
        Properties en = Repository.properties(english);
        Properties ja = Repository.properties(japanese(english));
        assertThat(ja.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        en.stringPropertyNames()
                .forEach(key -> assertThat(placeholders(ja.getProperty(key)))
                        .as("placeholders of %s", key)
                        .isEqualTo(placeholders(en.getProperty(key))));
    }

    @ParameterizedTest
    @MethodSource("englishTexts")
    void sentences_are_really_translated(Path file) {
        Properties ja = Repository.properties(japanese(Repository.ROOT.resolve(file)));
        Properties en = Repository.properties(Repository.ROOT.resolve(file));
        List<String> sentences = en.stringPropertyNames().stream()
                .filter(key -> en.getProperty(key).replaceAll("\\{[^}]*}", "").split("\\s+").length > 4)
                .toList();
        assertThat(sentences)
                .allSatisfy(key -> assertThat(ja.getProperty(key)).as(key).containsPattern(JAPANESE));
    }

    /** The generated item providers take their texts by names they make up; they are not asked. */
    static List<Path> textsOfHandWrittenCode() {
        return englishTexts().stream()
                .filter(file -> !file.startsWith("bundles/org.fleetmail.model.edit"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("textsOfHandWrittenCode")
    void every_text_is_used(Path file) {
        Path english = Repository.ROOT.resolve(file);
        Path bundle = Repository.ROOT.resolve(file.subpath(0, 2));
        String code = sourcesOf(bundle);
        List<String> unused = Repository.properties(english).stringPropertyNames().stream()
                .filter(key -> !isUsed(key, code))
                .sorted()
                .toList();
        assertThat(unused).isEmpty();
    }

    /**
     * A key is used where it stands in the code, or where the code makes it from a beginning or an end and a name, or from
     * the name of a constant.
     */
    private static boolean isUsed(String key, String code) {
        if (code.contains(key) || code.contains(key.toUpperCase(Locale.ROOT).replace('-', '_'))) {
            return true;
        }
        for (int cut = key.indexOf('.'); cut >= 0; cut = key.indexOf('.', cut + 1)) {
            if (code.contains("\"" + key.substring(0, cut + 1) + "\"")
                    || code.contains("\"" + key.substring(cut) + "\"")) {
                return true;
            }
        }
        return false;
    }

    private static String sourcesOf(Path bundle) {
        return Repository.files(
                        bundle,
                        file -> file.toString().matches(".*\\.(java|xml|ftlh|yaml|e4xmi)$")
                                || Files.exists(file)
                                        && file.getFileName().toString().equals("MANIFEST.MF"))
                .stream()
                .map(Repository::read)
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
