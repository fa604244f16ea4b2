package org.fleetmail.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of both languages belong together, lead to each other, and are read as they were written. */
class HelpBookTest {
    private static final HelpBook ENGLISH = Pages.book(Locale.ENGLISH);
    private static final HelpBook JAPANESE = Pages.book(Locale.JAPANESE);

    private static HelpBook book(String language) {
        return language.equals("ja") ? JAPANESE : ENGLISH;
    }

    private static List<String> names(HelpBook book) {
        return book.pages().stream().map(HelpPage::name).toList();
    }

    @Test
    void both_languages_have_the_same_pages_in_the_same_order() {
        assertThat(names(JAPANESE))
                .isEqualTo(names(ENGLISH))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void the_contents_name_every_page_there_is(String language) throws IOException {
        try (Stream<Path> files = Files.list(Pages.file("pages/" + language))) {
            List<String> there = files.map(file -> HelpPage.name(file.toString()))
                    .filter(name -> !name.equals(HelpPage.CONTENTS))
                    .toList();
            assertThat(names(book(language))).containsAll(there).contains("checklist");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void every_page_has_a_title_and_a_chapter(String language) {
        assertThat(book(language).pages()).allSatisfy(page -> {
            assertThat(page.title()).as(page.name()).isNotBlank();
            assertThat(page.chapter()).as(page.name()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void every_link_leads_to_a_page_and_every_picture_is_there(String language) {
        HelpBook book = book(language);
        assertThat(Stream.concat(Stream.of(book.contents()), book.pages().stream()))
                .allSatisfy(page -> {
                    assertThat(page.content().links())
                            .allSatisfy(link -> assertThat(book.follow(page, link.target()))
                                    .as("%s links to %s", page.path(), link.target())
                                    .isPresent());
                    assertThat(page.content().pictures()).allSatisfy(picture -> {
                        assertThat(Pages.file(HelpFiles.resolve(page.path(), picture.file())))
                                .exists();
                        assertThat(picture.description()).isNotBlank();
                    });
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void no_mark_of_the_format_is_left_in_a_page(String language) {
        assertThat(book(language).pages())
                .allSatisfy(page ->
                        assertThat(page.content().text()).as(page.path()).doesNotContain("**", "](", "|--"));
    }

    @Test
    void japanese_pages_are_japanese() {
        assertThat(JAPANESE.pages())
                .allSatisfy(page ->
                        assertThat(page.content().text()).as(page.path()).containsPattern("[\\p{IsHiragana}]{2}"));
    }

    @Test
    void all_rows_of_the_checklist_are_a_page() {
        assertThat(checklist(ENGLISH)).isEqualTo(checklist(JAPANESE)).isEqualTo(163);
    }

    private static long checklist(HelpBook book) {
        return book.page("checklist")
                .orElseThrow()
                .content()
                .text()
                .lines()
                .filter(line -> line.matches("[A-Z]+[0-9]+[a-z]?  ·  .*"))
                .count();
    }

    @Test
    void a_page_that_is_not_there_is_no_page() {
        assertThat(ENGLISH.page("nothing")).isEmpty();
        assertThat(ENGLISH.follow(ENGLISH.contents(), "https://example.com/index.md"))
                .isEmpty();
        assertThat(ENGLISH.page(HelpPage.CONTENTS)).contains(ENGLISH.contents());
    }
}
