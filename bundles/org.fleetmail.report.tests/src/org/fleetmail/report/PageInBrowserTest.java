package org.fleetmail.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.fleetmail.report.writing.Reports;
import org.fleetmail.testkit.browser.Browser;
import org.fleetmail.testkit.mail.AuthorityPeer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The page in a real Chromium: what WCAG 2.2 asks and a program can see (names, headings, tables, landmarks, keyboard,
 * contrast 1.4.3 in light and dark, reflow), and sorting by its one script.
 */
class PageInBrowserTest {
    private static Browser browser;
    private static AuthorityPeer web;
    private static int pages;

    @BeforeAll
    static void open() throws IOException {
        web = AuthorityPeer.start();
        browser = new Browser();
    }

    @AfterAll
    static void close() throws IOException {
        if (browser != null) {
            browser.close();
        }
        web.close();
    }

    private static void show(ReportContent content, Locale language) throws IOException {
        StringWriter page = new StringWriter();
        new Reports().page(content, language, page);
        String name = "report-" + ++pages + ".html";
        web.put(name, page.toString().getBytes(StandardCharsets.UTF_8));
        browser.open(web.address() + name);
    }

    private static String script(String name) throws IOException {
        try (InputStream in = PageInBrowserTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({"en,false", "en,true", "ja,false", "ja,true"})
    void everybody_can_read_it(String language, boolean dark) throws IOException {
        browser.dark(dark);
        show(Samples.content("複合機 with a name"), Locale.forLanguageTag(language));
        assertThat(browser.value(script("audit.js"))).isEmpty();
    }

    /** What axe finds with all its rules of WCAG 2.2 A and AA and its best practices, and how many of them it could apply. */
    private static String axe() throws IOException {
        browser.run(Files.readString(Judges.find("axe.min.js")));
        return browser.value("axe.run({resultTypes: ['violations']}).then(r => r.violations.map("
                + "v => v.id + ': ' + v.nodes.map(n => n.html).join(' ')).join('\\n') + '|' + (r.passes.length > 20))");
    }

    @ParameterizedTest
    @CsvSource({"en,false", "ja,true"})
    void axe_finds_nothing(String language, boolean dark) throws IOException {
        browser.dark(dark);
        show(Samples.content("複合機 with a name"), Locale.forLanguageTag(language));
        assertThat(axe()).isEqualTo("|true");
    }

    @Test
    void axe_sees_what_is_wrong() throws IOException {
        browser.dark(false);
        show(Samples.content("x"), Locale.ENGLISH);
        browser.run("document.documentElement.removeAttribute('lang');"
                + "document.querySelector('h2').style.color = '#ddd'");
        assertThat(axe()).contains("html-has-lang", "color-contrast");
    }

    @Test
    void a_very_long_name_does_not_push_the_page_out_of_the_window() throws IOException {
        browser.dark(false);
        show(Samples.content("long".repeat(2500)), Locale.ENGLISH);
        assertThat(browser.value(script("audit.js"))).isEmpty();
    }

    @Test
    void the_examination_sees_what_is_wrong() throws IOException {
        browser.dark(false);
        show(Samples.content("x"), Locale.ENGLISH);
        browser.run("document.querySelector('caption').remove();"
                + "document.querySelector('dd').style.color = '#bbb';"
                + "document.querySelector('svg').removeAttribute('aria-label')");
        assertThat(browser.value(script("audit.js")))
                .contains("table without caption", "contrast 1.", "picture without text");
    }

    @Test
    void tables_are_sorted_by_a_click_on_a_heading_and_back() throws IOException {
        show(
                Samples.content(
                        List.of(Samples.device("printer 10"), Samples.device("printer 9"), Samples.device("Alpha")),
                        "x"),
                Locale.ENGLISH);
        String names = "[...document.querySelectorAll('section[aria-labelledby=devices] tbody th bdi:first-child')]"
                + ".map(e => e.textContent).join()";
        String click = "document.querySelector('section[aria-labelledby=devices] th button').click()";
        assertThat(browser.value(names)).isEqualTo("printer 10,printer 9,Alpha");
        browser.run(click);
        assertThat(browser.value(names)).isEqualTo("Alpha,printer 9,printer 10");
        browser.run(click);
        assertThat(browser.value(names)).isEqualTo("printer 10,printer 9,Alpha");
        assertThat(browser.value("document.querySelector('section[aria-labelledby=devices] th').ariaSort"))
                .isEqualTo("descending");
    }

    @Test
    void times_of_different_zones_are_sorted_by_what_was_first() throws IOException {
        show(
                Samples.content(
                        List.of(
                                changed("first", Samples.NOW, Samples.TOKYO),
                                changed("last", Samples.NOW.plusSeconds(60), ZoneId.of("America/New_York"))),
                        "x"),
                Locale.ENGLISH);
        browser.run("[...document.querySelectorAll('section[aria-labelledby=devices] th button')]"
                + ".find(head => head.closest('th').cellIndex === 10).click()");
        assertThat(browser.value(
                        "[...document.querySelectorAll('section[aria-labelledby=devices] tbody th bdi:first-child')]"
                                + ".map(e => e.textContent).join()"))
                .isEqualTo("first,last");
        assertThat(browser.value("document.querySelector('[aria-sort]').textContent"))
                .isEqualTo("Last change");
    }

    private static DeviceRow changed(String name, Instant at, ZoneId zone) {
        DeviceRow row = Samples.device(name);
        return new DeviceRow(
                row.name(),
                row.address(),
                row.model(),
                row.place(),
                row.simulated(),
                row.settings(),
                row.outcome(),
                row.proof(),
                List.of(new LastChange(at, "run", "ana", "")),
                row.tls(),
                zone,
                row.notes());
    }

    @Test
    void no_other_script_runs_in_it() throws IOException {
        show(Samples.content("x"), Locale.ENGLISH);
        browser.run("const s = document.createElement('script'); s.textContent = 'window.ran = 1';"
                + "document.body.append(s)");
        assertThat(browser.value("String(window.ran)")).isEqualTo("undefined");
    }
}
