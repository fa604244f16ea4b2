package org.fleetmail.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person types what she remembers, and the page comes first or nearly so. */
class HelpSearchTest {
    private static final HelpBook ENGLISH = Pages.book(Locale.ENGLISH);
    private static final HelpBook JAPANESE = Pages.book(Locale.JAPANESE);

    private static List<String> found(HelpBook book, String words) {
        return book.search(words).stream()
                .map(HelpHit::page)
                .map(HelpPage::name)
                .limit(3)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "fingerprint, trusted-certificates",
        "trusted certificate, trusted-certificates",
        "ROLL BACK, roll-back",
        "hand work, hand-work",
        "canary, waves",
        "Shift_JIS, import",
        "error message, troubleshoot",
        "ＯＰ２５Ｂ, words",
        "virtual office, virtual-office"
    })
    void english_words_find_their_page(String words, String page) {
        assertThat(found(ENGLISH, words)).contains(page);
    }

    @ParameterizedTest
    @CsvSource({
        "フィンガープリント, trusted-certificates",
        "証明書を信頼する, trusted-certificates",
        "元に戻す, roll-back",
        "手作業, hand-work",
        "仮想オフィス, virtual-office",
        "ﾌﾟﾛﾌｧｲﾙ, profiles",
        "エラーメッセージ, troubleshoot",
        "サーバ 探す, find-servers",
        "パスワードの保存場所, secrets"
    })
    void japanese_words_find_their_page_though_no_blanks_divide_them(String words, String page) {
        assertThat(found(JAPANESE, words)).contains(page);
    }

    @Test
    void more_words_find_fewer_pages() {
        assertThat(ENGLISH.search("certificate").size())
                .isGreaterThan(ENGLISH.search("certificate panel fingerprint").size())
                .isPositive();
    }

    @Test
    void a_word_is_not_found_in_the_middle_of_another() {
        assertThat(ENGLISH.search("allation")).isEmpty();
        assertThat(ENGLISH.search("instal"))
                .isNotEmpty()
                .allSatisfy(
                        hit -> assertThat(hit.line().toLowerCase(Locale.ROOT)).contains("instal"));
    }

    @Test
    void nothing_is_found_by_nothing() {
        assertThat(ENGLISH.search("")).isEmpty();
        assertThat(ENGLISH.search("  … ")).isEmpty();
        assertThat(ENGLISH.search("zzyzx")).isEmpty();
    }

    @Test
    void a_hit_shows_the_line_with_the_words_and_where_it_is() {
        HelpHit hit = ENGLISH.search("telemetry").getFirst();
        assertThat(hit.line()).contains("telemetry");
        assertThat(hit.page().content().text().substring(hit.offset()).strip()).startsWith(hit.line());
    }
}
