package org.fleetmail.client.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fleetmail.client.Checkout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The checklist does not claim more, and not less, than the tests of all bundles carry. */
class ChecklistTest {
    private static final Checklist CHECKLIST = Checklist.shipped();
    private static final Pattern MARK = Pattern.compile("\\brow:([A-Z]\\d{1,2}[a-z]?)\\b");

    private static Set<String> rowsWithTests() throws IOException {
        Path bundles = Checkout.root().resolve("bundles");
        Set<String> found = new TreeSet<>();
        try (Stream<Path> folders = Files.list(bundles)) {
            List<Path> sources = folders.filter(folder -> folder.toString().endsWith(".tests"))
                    .map(folder -> folder.resolve("src"))
                    .filter(Files::isDirectory)
                    .toList();
            for (Path source : sources) {
                collect(source, found);
            }
        }
        return found;
    }

    private static void collect(Path folder, Set<String> found) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith("Test.java")).toList()) {
                MARK.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
            }
        }
    }

    @Test
    void a_row_is_proven_exactly_when_a_test_carries_its_id() throws IOException {
        assertThat(new TreeSet<>(CHECKLIST.proven())).isEqualTo(rowsWithTests());
        Path target = Checkout.root().resolve("bundles/org.fleetmail.client.tests/target");
        Files.writeString(
                Files.createDirectories(target).resolve("checklist.txt"),
                CHECKLIST.proven().size() + " of " + CHECKLIST.rows().size() + " rows of the checklist are proven\n");
    }

    @Test
    void there_are_163_rows_with_texts_in_both_languages() {
        assertThat(CHECKLIST.rows()).hasSize(163).extracting(Checklist.Row::id).doesNotHaveDuplicates();
        assertThat(CHECKLIST.rows()).allSatisfy(row -> {
            assertThat(row.text().en()).isNotBlank();
            assertThat(row.text().ja()).isNotBlank();
            assertThat(row.sources()).isNotEmpty();
        });
    }

    @Test
    void what_is_proven_are_rows() {
        assertThat(CHECKLIST.proven())
                .allSatisfy(id -> assertThat(CHECKLIST.row(id)).isPresent());
    }

    @Test
    void misprints_are_rows_of_their_own() {
        assertThat(CHECKLIST.rows().stream().filter(Checklist.Row::misprint))
                .extracting(Checklist.Row::id)
                .containsExactly("P9", "C05c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void the_pages_of_the_documentation_are_up_to_date(String language) throws IOException {
        Locale locale = Locale.forLanguageTag(language);
        String page = new ChecklistPage(CHECKLIST, locale).markdown();
        assertThat(page.lines().filter(line -> line.matches("\\| [A-Z]\\d.*"))).hasSize(163);
        assertThat(Checkout.root().resolve("docs").resolve(ChecklistPage.file(locale)))
                .as("fleetmail client reference checklist -o docs")
                .content()
                .isEqualTo(page);
    }
}
