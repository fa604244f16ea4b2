package org.fleetmail.help.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.fleetmail.help.text.PageText.Link;
import org.fleetmail.help.text.PageText.Picture;
import org.fleetmail.help.text.PageText.Span;
import org.fleetmail.help.text.PageText.Style;
import org.junit.jupiter.api.Test;

/** Markdown becomes text that is read from top to bottom. */
class PageWriterTest {
    @Test
    void headings_and_strong_words_are_known_by_their_place() {
        PageText page = PageWriter.write("# Title\n\nSome **strong** words.");
        assertThat(page.text()).isEqualTo("Title\n\nSome strong words.\n");
        assertThat(page.spans()).containsExactly(new Span(0, 5, Style.TITLE), new Span(12, 6, Style.STRONG));
    }

    @Test
    void a_list_has_signs_or_numbers() {
        assertThat(PageWriter.write("- one\n- two\n\n3. three\n4. four").text())
                .isEqualTo("•  one\n•  two\n\n3.  three\n4.  four\n");
    }

    @Test
    void a_link_is_its_words() {
        PageText page = PageWriter.write("See [here](other.md).");
        assertThat(page.text()).isEqualTo("See here.\n");
        assertThat(page.links()).containsExactly(new Link(4, 4, "other.md"));
    }

    @Test
    void a_picture_has_a_place_and_its_description_below_it() {
        PageText page = PageWriter.write("![what it shows](a.png)");
        assertThat(page.text()).isEqualTo(PageText.PICTURE + "\nwhat it shows\n");
        assertThat(page.pictures()).containsExactly(new Picture(0, "a.png", "what it shows"));
    }

    @Test
    void a_row_of_a_table_is_a_line() {
        assertThat(PageWriter.write("| Key | Does |\n|---|---|\n| F1 | help |\n| F3 | opens |")
                        .text())
                .isEqualTo("Key  ·  Does\nF1  ·  help\nF3  ·  opens\n");
    }

    @Test
    void code_is_left_as_it_is() {
        assertThat(PageWriter.write("```\na  **b**\n```").text()).isEqualTo("a  **b**\n");
    }
}
