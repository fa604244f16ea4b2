package org.fleetmail.core.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Preference.class)
    void each_has_a_usual_value_without_a_problem_and_words_in_both_languages(Preference preference) {
        assertThat(preference.problem(preference.shape().standard())).isEmpty();
        assertThat(preference.label().in(Locale.JAPANESE))
                .isNotEqualTo(preference.label().in(Locale.ENGLISH));
        assertThat(preference.hint().in(Locale.JAPANESE))
                .isNotEqualTo(preference.hint().in(Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({
        "CHECK_SECONDS, 0",
        "CHECK_SECONDS, 3601",
        "CHECK_SECONDS, soon",
        "CHECKS_AT_ONCE, 65",
        "CHECKS_AT_ONCE, ''",
        "REVOCATION, yes",
        "RULES, no such set",
        "RESOLVER, dns.example.com",
        "PROXY, proxy",
        "PROXY, http://proxy:3128",
        "PROXY, proxy:65536",
        "PROXY, proxy:0",
        "PROXY_EXCEPTIONS, 'a,b'",
        "LANGUAGE, fr",
        "THEME, blue",
        "KEYS, '<!DOCTYPE a>'"
    })
    void what_is_out_of_range_is_told_in_words(Preference preference, String value) {
        assertThat(preference.problem(value))
                .hasValueSatisfying(
                        problem -> assertThat(problem.in(Locale.JAPANESE)).isNotEqualTo(problem.in(Locale.ENGLISH)));
    }

    @ParameterizedTest
    @CsvSource({
        "RESOLVER, system",
        "RESOLVER, '[::1]:5353'",
        "RESOLVER, 127.0.0.1:53",
        "PROXY, proxy.example.com:3128",
        "PROXY, '[::1]:3128'",
        "PROXY, proxy:65535",
        "PROXY_EXCEPTIONS, ''",
        "RULES, mozilla-modern",
        "RULES, /home/me/our rules.json"
    })
    void what_is_in_range_is_taken(Preference preference, String value) {
        assertThat(preference.problem(value)).isEmpty();
    }

    @Test
    void a_text_of_any_length_is_judged_at_once() {
        assertThat(Preference.TRUST_ANCHORS.problem("a".repeat(900) + "\t")).isPresent();
        assertThat(Preference.TRUST_ANCHORS.problem("/etc/a.pem\n".repeat(50))).isEmpty();
        assertThat(Preference.TRUST_ANCHORS.problem("/etc/a.pem\n".repeat(51))).isPresent();
        assertThat(Preference.TRUST_ANCHORS.problem("C:\\a.pem\r\n\r\nC:\\b.pem"))
                .isEmpty();
    }

    @Test
    void what_was_written_is_read_again_and_what_is_usual_is_not_written() throws IOException {
        Preferences chosen = Preferences.STANDARD
                .with(Preference.CHECK_SECONDS, "45")
                .with(Preference.CHECKS_AT_ONCE, "16")
                .with(Preference.TRUST_ANCHORS, "C:\\roots\\ours.pem\n/etc/根.pem")
                .with(Preference.PROXY_EXCEPTIONS, "");
        assertThat(chosen.write(Preferences.file(folder), false)).isInstanceOf(Outcome.Done.class);
        assertThat(Preferences.of(folder)).isEqualTo(chosen);
        assertThat(Preferences.of(folder).lines(Preference.TRUST_ANCHORS))
                .containsExactly("C:\\roots\\ours.pem", "/etc/根.pem");
        assertThat(Files.readAllLines(Preferences.file(folder))).noneMatch(line -> line.startsWith("checks-at-once"));
    }

    @Test
    void an_exported_file_holds_all_of_them_so_that_it_replaces_those_of_somebody_else() {
        Path file = folder.resolve("exported.properties");
        Preferences chosen = Preferences.STANDARD.with(Preference.PROXY, "proxy.example.com:3128");
        chosen.write(file, true);
        assertThat(Preferences.read(file).map(read -> read.with(Preference.KEYS, "")))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, read -> assertThat(read.value()).isEqualTo(chosen));
        assertThat(file).content().contains("check-seconds = 20", "language = system");
    }

    @Test
    void values_with_a_problem_count_as_not_chosen_when_the_program_starts() throws IOException {
        Files.writeString(Preferences.file(folder), "check-seconds = 0\nproxy = 127.0.0.1:3128\nunknown = 1\n");
        Preferences read = Preferences.of(folder);
        assertThat(read.number(Preference.CHECK_SECONDS)).isEqualTo(20);
        assertThat(read.get(Preference.PROXY)).isEqualTo("127.0.0.1:3128");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check-seconds = 0\nproxy = 127.0.0.1:3128\n", "something = else\n", "", "theme = \\uZZZZ"})
    void a_file_with_a_problem_is_not_taken_over(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("others.properties"), content);
        assertThat(Preferences.read(file)).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            Trouble trouble = failed.trouble();
            assertThat(trouble.code()).isEqualTo(TroubleCode.PREFERENCES_INVALID);
        });
    }

    @Test
    void a_file_that_is_too_large_or_missing_is_not_taken_over() throws IOException {
        Path large = Files.write(folder.resolve("large.properties"), new byte[300_000]);
        assertThat(Preferences.read(large)).isInstanceOf(Outcome.Failed.class);
        assertThat(Preferences.read(folder.resolve("missing"))).isInstanceOf(Outcome.Failed.class);
        assertThat(Preferences.of(folder.resolve("missing"))).isEqualTo(Preferences.STANDARD);
    }
}
