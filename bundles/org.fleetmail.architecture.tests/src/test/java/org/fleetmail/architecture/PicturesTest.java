package org.fleetmail.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README and the help show is there, and every main window has its pictures; {@code releng/pictures} draws them. */
class PicturesTest {
    private static final Path PICTURES = Repository.ROOT.resolve("docs/pictures");
    private static final Pattern SHOWN = Pattern.compile("!\\[[^\\]]+]\\(([^)]+)\\)");
    private static final Pattern REGISTERED =
            Pattern.compile("<(perspective|view|editor) id=\"org\\.fleetmail\\.\\w+\\.(\\w+)\"");
    private static final Pattern WIZARD = Pattern.compile("class (\\w+)Wizard extends ");

    private static List<Path> pages() {
        return Stream.concat(
                        Repository.files(
                                Repository.ROOT.resolve("bundles/org.fleetmail.help/pages"),
                                file -> file.toString().endsWith(".md"))
                                .stream(),
                        Stream.of("README.md", "README.ja.md").map(Repository.ROOT::resolve))
                .toList();
    }

    private static Stream<String> windows() {
        Stream<String> registered = Stream.of("ui", "rcp")
                .map(name -> Repository.read(Repository.ROOT.resolve("bundles/org.fleetmail." + name + "/plugin.xml")))
                .flatMap(text -> REGISTERED.matcher(text).results())
                .map(found -> found.group(1) + "-" + found.group(2));
        Stream<String> wizards = Repository.files(
                        Repository.ROOT.resolve("bundles/org.fleetmail.ui/src"),
                        file -> file.toString().endsWith("Wizard.java"))
                .stream()
                .flatMap(file -> WIZARD.matcher(Repository.read(file)).results())
                .map(found -> "wizard-" + words(found.group(1)));
        return Stream.concat(registered, wizards);
    }

    private static String words(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    @Test
    void every_main_window_has_a_picture_in_both_languages_and_both_themes() {
        assertThat(windows()).hasSizeGreaterThan(30);
        assertThat(windows()
                        .flatMap(window -> Stream.of("-en", "-ja", "-dark-en", "-dark-ja")
                                .map(kind -> window + kind + ".png")
                                .filter(picture -> !Files.isRegularFile(PICTURES.resolve(picture)))))
                .as("pictures to draw with releng/pictures")
                .isEmpty();
    }

    @Test
    void every_picture_is_of_a_window_there_is() {
        assertThat(Repository.files(PICTURES, file -> true))
                .extracting(file -> file.getFileName().toString().replaceAll("(?:-dark)?-(?:en|ja)\\.png$", ""))
                .isSubsetOf(windows().toList());
    }

    @Test
    void every_picture_that_a_page_shows_is_there_and_in_its_language() {
        assertThat(pages().stream()
                        .flatMap(page -> SHOWN.matcher(Repository.read(page))
                                .results()
                                .map(shown -> shown.group(1))
                                .filter(picture -> !isThere(page, picture))
                                .map(picture -> page.getFileName() + ": " + picture)))
                .isEmpty();
    }

    private static boolean isThere(Path page, String picture) {
        return Files.isRegularFile(page.resolveSibling(picture).normalize())
                && picture.endsWith(isJapanese(page) ? "-ja.png" : "-en.png");
    }

    private static boolean isJapanese(Path page) {
        return page.toString().contains("/ja/") || page.toString().endsWith(".ja.md");
    }
}
