package org.fleetmail.report.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.report.DeviceRow;
import org.fleetmail.report.ReportContent;
import org.fleetmail.report.Samples;
import org.fleetmail.report.mark.Mark;
import org.fleetmail.report.mark.Tone;
import org.fleetmail.testkit.mail.Peers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The document, judged by veraPDF and read by poppler. */
class PdfReportTest {
    private static final String LONG_NOTE = "とても長いメモです、".repeat(1_000);

    @TempDir
    Path folder;

    @BeforeEach
    void there_is_a_face() throws IOException {
        List<Face> faces = FontFiles.here().faces();
        for (Face face : faces) {
            face.release();
        }
        if (!"true".equals(System.getenv("CI"))) {
            assumeThat(faces).as("a Japanese TrueType face").isNotEmpty();
        }
    }

    private Path written(ReportContent content, Locale language) throws IOException {
        return written("report.pdf", content, language);
    }

    private Path written(String name, ReportContent content, Locale language) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            assertThat(PdfReport.write(content, language, out)).isEqualTo(Outcome.done(null));
        }
        return file;
    }

    private String told(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.addFirst(Peers.program(program, "poppler-utils").toString());
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (InputStream out = process.getInputStream()) {
            String told = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.onExit().join().exitValue()).as(told).isZero();
            return told;
        }
    }

    @Test
    void it_is_an_archive_document_that_everybody_can_read_whatever_names_are_made_of() throws IOException {
        Path english = written("en.pdf", Samples.content("複合機・総務"), Locale.ENGLISH);
        Path japanese = written("ja.pdf", Samples.content("複合機・総務"), Locale.JAPANESE);
        String hostile = "<b>&amp; =1+1 \u05e9\u05dc\u05d5\u05dd \u202e 😀 𠮷 \u0000\u001b ";
        Path odd = written("odd.pdf", Samples.content(hostile.repeat(9)), Locale.ENGLISH);
        for (String flavour : List.of("2a", "ua1")) {
            assertThat(VeraPdf.judge(flavour, english, japanese, odd))
                    .hasSize(3)
                    .allSatisfy(line -> assertThat(line).startsWith("PASS").endsWith(flavour));
        }
    }

    @Test
    void the_judge_sees_what_is_wrong() throws IOException {
        Path file = written(Samples.content("x"), Locale.ENGLISH);
        String broken = Files.readString(file, StandardCharsets.ISO_8859_1)
                .replace("<pdfaid:conformance>A", "<pdfaid:conformance>X");
        Files.writeString(file, broken, StandardCharsets.ISO_8859_1);
        assertThat(VeraPdf.judge("2a", file))
                .anySatisfy(line -> assertThat(line).startsWith("FAIL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void its_text_can_be_found_and_its_letters_are_in_it(String language) throws IOException {
        written(Samples.content("複合機・総務"), Locale.forLanguageTag(language));
        assertThat(told("pdftotext", "report.pdf", "-"))
                .contains("複合機・総務", "2026-11-22 19:00:00 +09:00 (2026-11-22 10:00:00 UTC)", "taro-mine", "587")
                .contains(language.equals("ja") ? List.of("手作業", "担当", "承認") : List.of("Work by hand", "Approved by"))
                .doesNotContainPattern("![a-z.]+!");
        assertThat(told("pdffonts", "report.pdf").lines().skip(2))
                .isNotEmpty()
                .allSatisfy(font -> assertThat(font).containsPattern("[A-Z]{6}\\+.*CID TrueType.*yes yes yes"));
        assertThat(told("pdfinfo", "report.pdf")).containsPattern("Tagged: +yes");
    }

    @Test
    void every_row_of_a_table_begins_with_its_heading() throws IOException {
        written(Samples.content("x"), Locale.ENGLISH);
        String structure = told("pdfinfo", "-struct", "report.pdf");
        assertThat(structure).contains("Document", "H1", "H2", "H3", "Caption", "LBody");
        assertThat(structure).doesNotContainPattern("TR \\(block\\)\\s+TD");
    }

    @Test
    void a_note_of_ten_thousand_letters_is_whole_and_runs_over_pages() throws IOException {
        written(Samples.content(List.of(Samples.device(LONG_NOTE + "そのおわり")), "x"), Locale.JAPANESE);
        String text = told("pdftotext", "-raw", "report.pdf", "-").replaceAll("\\s", "");
        assertThat(text).contains("そのおわり");
        assertThat(text.chars().filter(c -> c == '長').count()).isGreaterThanOrEqualTo(1_000);
    }

    @Test
    void a_table_of_more_columns_than_there_is_room_for_comes_to_an_end() throws IOException {
        List<PdfColumn> columns =
                IntStream.range(0, 150).mapToObj(i -> new PdfColumn("AB", 1)).toList();
        List<Face> faces = FontFiles.here().faces();
        try (OutputStream out = Files.newOutputStream(folder.resolve("report.pdf"));
                PdfDocument document = new PdfDocument(out, faces, "x", Locale.ENGLISH, Samples.NOW)) {
            document.table("", columns).close();
        } finally {
            for (Face face : faces) {
                face.release();
            }
        }
        assertThat(told("pdftotext", "report.pdf", "-").replaceAll("\\s", "")).contains("A", "B");
    }

    @Test
    void a_damaged_journal_is_told_on_the_first_page() throws IOException {
        ReportContent whole = Samples.content("x");
        Mark damaged = new Mark(Tone.BAD, Sentence.verbatim("damaged from entry 7 on"));
        ReportContent content = new ReportContent(
                whole.scope(),
                whole.madeAt(),
                whole.run(),
                damaged,
                whole.deviceCounts(),
                whole.endpointCounts(),
                whole.devices(),
                whole.endpoints(),
                whole.handWork(),
                whole.notTested(),
                whole.audit());
        written(content, Locale.ENGLISH);
        assertThat(told("pdftotext", "-l", "1", "report.pdf", "-")).contains("damaged from entry 7 on");
    }

    @Test
    void pages_go_out_as_they_are_made() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int[] early = new int[1];
        Iterable<DeviceRow> devices = () -> IntStream.range(0, 2_000)
                .mapToObj(i -> {
                    early[0] = i == 1_000 ? out.size() : early[0];
                    return Samples.device("printer-" + i);
                })
                .iterator();
        PdfReport.write(Samples.content(devices, "x"), Locale.ENGLISH, out);
        assertThat(early[0]).isGreaterThan(out.size() / 4);
    }

    @Test
    void without_a_face_the_remedy_is_told() throws IOException {
        List<Face> none =
                FontFiles.below(List.of(folder, folder.resolve("missing"))).faces();
        Outcome<Void> outcome =
                PdfReport.write(Samples.content("x"), Locale.ENGLISH, none, new ByteArrayOutputStream());
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.trouble().code()).isEqualTo(TroubleCode.FONT_MISSING);
            assertThat(failed.trouble().in(Locale.ENGLISH)).contains("fonts-morisawa-bizud-gothic");
        });
    }
}
