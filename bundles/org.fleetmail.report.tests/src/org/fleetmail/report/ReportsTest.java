package org.fleetmail.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.report.writing.ReportFormat;
import org.fleetmail.report.writing.Reports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportsTest {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>");
    private static final List<String> WITHOUT_END = List.of("meta", "br");

    @TempDir
    Path folder;

    static Stream<Locale> languages() {
        return Stream.of(Locale.ENGLISH, Locale.JAPANESE);
    }

    private static String html(ReportContent content, Locale language) {
        StringWriter out = new StringWriter();
        try {
            new Reports().page(content, language, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String html(String text) {
        return html(Samples.content(text), Locale.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everything_is_said_in_the_language_of_the_report(Locale language) {
        String html = html(Samples.content("x"), language);
        assertThat(html).startsWith("<!DOCTYPE html>").contains("<html lang=\"" + language + "\">");
        assertThat(html).doesNotContainPattern("![a-z.]+!");
        assertThat(html.contains("手作業")).isEqualTo(language.equals(Locale.JAPANESE));
        assertThat(html).contains("taro-mine", "587", "TLSv1.3", "83", "192.0.2.17", "P3", "171");
    }

    @Test
    void a_report_of_a_run_has_a_column_for_everything_that_was_shown_of_a_device() {
        String devices = html("x").replaceAll("(?s).*<h2 id=\"devices\">(.*?)<tbody>.*", "$1");
        assertThat(tags(devices, "th")).hasSize(13);
        assertThat(html(Samples.content("x"), Locale.ENGLISH))
                .contains("Read back", "Reaches its endpoint", "Endpoint verified", "Own test", "Test mail arrived")
                .contains("not shown");
        assertThat(html(Samples.content("x"), Locale.JAPANESE)).contains("読み戻し一致", "送信先に到達", "テストメール到着");
    }

    @Test
    void times_are_said_in_the_zone_of_the_site_and_in_utc() {
        assertThat(html("x")).contains("2026-11-22 19:00:00 +09:00 (2026-11-22 10:00:00 UTC)");
    }

    @Test
    void every_chart_has_a_name_and_its_numbers_beside_it() {
        String html = html("x");
        assertThat(tags(html, "svg"))
                .isNotEmpty()
                .allSatisfy(chart -> assertThat(chart).contains("role=\"img\"", "aria-label=\"so 1; so 3; \""));
        assertThat(html).contains("x=\"250\"", "width=\"750\"").containsPattern("<td>1</td><td>3</td>");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void who_made_it_who_looked_and_who_approved_have_their_place(Locale language) {
        String sign = html(Samples.content("x"), language).replaceAll("(?s).*<h2 id=\"sign-off\">", "");
        assertThat(sign)
                .contains(
                        language.equals(Locale.JAPANESE)
                                ? List.of("担当", "確認", "承認")
                                : List.of("Prepared by", "Reviewed by", "Approved by"));
    }

    @Test
    void it_needs_nothing_else() {
        String html = html("x");
        assertThat(html)
                .containsOnlyOnce("<script>")
                .doesNotContain("<script ", "src=", "<img", "<link", "@import", "url(", "http://", "https://");
        assertThat(html).contains("default-src 'none'");
    }

    @Test
    void it_is_accessible() {
        String html = html("x");
        assertThat(html).containsOnlyOnce("<h1>").containsOnlyOnce("<main>");
        assertThat(tags(html, "th"))
                .isNotEmpty()
                .allSatisfy(tag -> assertThat(tag).contains("scope="));
        assertThat(tags(html, "table")).hasSameSizeAs(tags(html, "caption"));
        assertThat(html).contains("prefers-color-scheme: dark", "@media print", "width=device-width");
        assertThat(headings(html)).isSubsetOf("1", "2", "3", "4");
        assertThat(tags(html, "a"))
                .allSatisfy(
                        link -> assertThat(html).contains("id=\"" + link.replaceAll(".*#([a-z-]+)\".*", "$1") + "\""));
    }

    private static List<String> headings(String html) {
        return Pattern.compile("<h([1-6])")
                .matcher(html)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static List<String> tags(String html, String name) {
        return Pattern.compile("<" + name + "(?: [^>]*)?>")
                .matcher(html)
                .results()
                .map(match -> match.group())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "</td></tr></table><h1>gone</h1>",
                "<!-- ",
                "&lt;b&gt; & &amp;",
                "${1+1} <#assign x=1> [=x] ${text?api}",
                "\u202egnp.exe \u05e9\u05dc\u05d5\u05dd",
                "zero\u0000 bell\u0007 escape\u001b[31m",
                "表𠮷野家 👩‍👩‍👧 ｱ"
            })
    void texts_from_elsewhere_stay_texts(String hostile) {
        String plain = html("x");
        String html = html(hostile);
        assertThat(tagNames(html)).isEqualTo(tagNames(plain));
        assertThat(html).doesNotContain("\u0000", "\u0007", "\u001b");
        assertBalanced(html);
    }

    /** Names of all tags in order; markup that came with a text would add some. */
    private static List<String> tagNames(String html) {
        return TAG.matcher(html)
                .results()
                .map(match -> match.group(1) + match.group(2))
                .toList();
    }

    private static void assertBalanced(String html) {
        java.util.ArrayDeque<String> open = new java.util.ArrayDeque<>();
        for (String tag : tagNames(html)) {
            if (tag.startsWith("/")) {
                assertThat(open.pop()).isEqualTo(tag.substring(1));
            } else if (!WITHOUT_END.contains(tag)) {
                open.push(tag);
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void a_name_turns_the_direction_of_nothing_but_itself() {
        assertThat(html("\u202eabc")).contains("<bdi>\u202eabc</bdi>");
    }

    @Test
    void a_name_of_ten_thousand_characters_is_whole_and_can_be_scrolled() {
        String name = "name".repeat(2500);
        assertThat(html(name)).contains("<bdi class=\"long\" tabindex=\"0\">" + name);
    }

    @Test
    void rows_go_out_as_they_are_made() throws IOException {
        try (Counting out = new Counting()) {
            long[] early = new long[1];
            Iterable<DeviceRow> devices = () -> IntStream.range(0, 20_000)
                    .mapToObj(i -> {
                        early[0] = i == 1_000 ? out.characters : early[0];
                        return Samples.device("printer-" + i);
                    })
                    .iterator();
            new Reports().page(Samples.content(devices, "x"), Locale.ENGLISH, out);
            assertThat(early[0]).isBetween(1L, out.characters / 10);
            assertThat(out.characters).isGreaterThan(10_000_000);
        }
    }

    private static final class Counting extends Writer {
        private long characters;

        @Override
        public void write(char[] buffer, int offset, int length) {
            characters += length;
        }

        @Override
        public void flush() {
            // nothing is kept
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    @Test
    void a_file_is_replaced_when_the_new_one_is_complete() throws IOException {
        Path file = Files.writeString(folder.resolve("report.html"), "old");
        Outcome<Path> written =
                new Reports().write(Samples.content("x"), Locale.ENGLISH, ReportFormat.HTML, folder, "report");
        assertThat(written.toOptional()).contains(file.toAbsolutePath());
        assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_told() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Outcome<Path> written =
                new Reports().write(Samples.content("x"), Locale.ENGLISH, ReportFormat.HTML, file, "report");
        assertThat(written)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.trouble().code()).isEqualTo(TroubleCode.FILE_ACCESS));
    }

    @ParameterizedTest
    @EnumSource
    void of_a_report_that_cannot_be_put_in_its_place_nothing_stays(ReportFormat format) throws IOException {
        String ending = switch (format) {
            case CSV -> "";
            case OSCAL -> ".oscal.json";
            default -> "." + format.name().toLowerCase(Locale.ROOT);
        };
        Path inTheWay =
                Files.createDirectories(folder.resolve("report" + ending).resolve("not empty"));
        Outcome<Path> written = new Reports().write(Samples.content("x"), Locale.ENGLISH, format, folder, "report");
        assertThat(written).isInstanceOf(Outcome.Failed.class);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(inTheWay.getParent());
        }
    }

    /** Rows that can no longer be read after the first. */
    private static ReportContent broken() {
        Iterable<DeviceRow> devices = () -> Stream.of("first", "second")
                .map(name -> {
                    if (name.equals("second")) {
                        throw new IllegalStateException(name);
                    }
                    return Samples.device(name);
                })
                .iterator();
        return Samples.content(devices, "x");
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "CSV"})
    void of_a_report_that_fails_on_the_way_nothing_stays_nor_of_one_before(ReportFormat format) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("report.part")).resolve("old.csv"), "");
        Files.writeString(folder.resolve("report.json.part"), "");
        ReportContent broken = broken();
        assertThatThrownBy(() -> new Reports().write(broken, Locale.ENGLISH, format, folder, "report"))
                .isInstanceOf(IllegalStateException.class);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactly(format == ReportFormat.CSV ? "report.json.part" : "report.part");
        }
    }

    @Test
    void a_folder_of_tables_takes_its_name_when_it_is_complete() throws IOException {
        Path tables = folder.resolve("report");
        assertThat(new Reports().write(Samples.content("x"), Locale.ENGLISH, ReportFormat.CSV, folder, "report"))
                .isEqualTo(Outcome.done(tables.toAbsolutePath()));
        assertThat(tables.resolve("devices.csv")).isNotEmptyFile();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(tables);
        }
    }
}
