package org.fleetmail.report.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The document, judged by veraPDF and read by poppler. */
class PdfReportTest {
    private static final String LONG_NOTE = "とても長いメモです、".repeat(1_000);

    @TempDir
    Path folder;

    @BeforeEach
    void there_is_a_face() throws IOException {
        try (Faces faces = FontFiles.here().faces()) {
            if (!"true".equals(System.getenv("CI"))) {
                assumeThat(faces.all()).as("a Japanese TrueType face").isNotEmpty();
            }
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
        String hostile = "<b>&amp; =1+1 \u05e9\u05dc\u05d5\u05dd طابعة (سلام) \u202e 😀 𠮷 \u0000\u001b ";
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
        try (Faces faces = FontFiles.here().faces();
                OutputStream out = Files.newOutputStream(folder.resolve("report.pdf"));
                PdfDocument document = new PdfDocument(out, faces.all(), "x", Locale.ENGLISH, Samples.NOW)) {
            document.table("", columns).close();
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
        Outcome<Void> outcome;
        try (Faces none =
                FontFiles.below(List.of(folder, folder.resolve("missing"))).faces()) {
            outcome = PdfReport.write(Samples.content("x"), Locale.ENGLISH, none, new ByteArrayOutputStream());
        }
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.trouble().code()).isEqualTo(TroubleCode.FONT_MISSING);
            assertThat(failed.trouble().in(Locale.ENGLISH)).contains("fonts-morisawa-bizud-gothic");
        });
    }

    /** A file of this computer by its name. */
    private static Path font(String name) throws IOException {
        try (Stream<Path> files =
                Files.find(Path.of("/usr/share/fonts"), 5, (file, attributes) -> file.endsWith(name))) {
            return files.findFirst().orElseThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "text", "half", "tables"})
    void a_face_that_is_broken_is_told_and_the_next_one_is_taken(String kind) throws IOException {
        byte[] whole = Files.readAllBytes(font("BIZUDPGothic-Regular.ttf"));
        byte[] broken = switch (kind) {
            case "empty" -> new byte[0];
            case "text" -> "this is no typeface".getBytes(StandardCharsets.UTF_8);
            case "half" -> Arrays.copyOf(whole, whole.length / 2);
            default -> withoutTables(whole);
        };
        Path fonts = Files.createDirectories(folder.resolve("fonts"));
        Files.write(fonts.resolve("BIZUDPGothic-Regular.ttf"), broken);
        Files.write(fonts.resolve("ipag.ttf"), whole);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Faces faces = FontFiles.below(List.of(fonts)).faces()) {
            assertThat(faces.broken()).extracting(Path::getFileName).hasToString("[BIZUDPGothic-Regular.ttf]");
            assertThat(PdfReport.write(Samples.content("x"), Locale.ENGLISH, faces, out))
                    .isEqualTo(Outcome.done(null));
        }
        Files.write(folder.resolve("report.pdf"), out.toByteArray());
        assertThat(told("pdftotext", "-l", "1", "report.pdf", "-"))
                .contains("These typefaces of this computer cannot be read");
    }

    /** The directory is whole; what it leads to is nothing. */
    private static byte[] withoutTables(byte[] whole) {
        byte[] broken = whole.clone();
        Arrays.fill(broken, 512, broken.length, (byte) 0);
        return broken;
    }

    @ParameterizedTest
    @CsvSource({
        // what is said, what stands on paper from left to right: joined, mirrored, in runs
        "طابعة المكتب,ﺐﺘﻜﻤﻟﺍ ﺔﻌﺑﺎﻃ",
        "سلام,ﻡﻼﺳ",
        "שלום (2) abc,abc (2) םולש",
        "HP طابعة 25 A,HP 25 ﺔﻌﺑﺎﻃ A"
    })
    void letters_from_right_to_left_stand_in_their_order_and_arabic_ones_are_joined(String said, String paper)
            throws IOException {
        try (Faces faces = FontFiles.here().faces()) {
            Typesetter typesetter = new Typesetter(faces.all(), Locale.ENGLISH);
            assertThat(typesetter.lines(Said.plain(said), 500, 10))
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.letters()).isEqualTo(paper);
                        assertThat(line.meant()).isEqualTo(said);
                    });
        }
    }

    @Test
    void a_line_of_a_paragraph_from_right_to_left_begins_at_the_right_whatever_it_begins_with() throws IOException {
        try (Faces faces = FontFiles.here().faces()) {
            Typesetter typesetter = new Typesetter(faces.all(), Locale.ENGLISH);
            double narrow = typesetter.width("abc שלום", 10);
            assertThat(typesetter.lines(Said.plain("שלום abc שלום"), narrow, 10))
                    .extracting(Line::letters)
                    .containsExactly("abc םולש", "םולש");
            assertThat(typesetter.lines(Said.plain("שלום שלום abc"), narrow, 10))
                    .extracting(Line::letters)
                    .containsExactly("םולש", "abc םולש");
        }
    }

    @Test
    void what_is_read_from_right_to_left_begins_at_the_right_edge_of_the_page_and_of_its_cell() throws IOException {
        try (Faces faces = FontFiles.here().faces();
                OutputStream out = Files.newOutputStream(folder.resolve("report.pdf"));
                PdfDocument document = new PdfDocument(out, faces.all(), "x", Locale.ENGLISH, Samples.NOW)) {
            document.paragraph(Said.plain("(2) שלום"));
            document.paragraph(Said.plain("left"));
            try (PdfTable table = document.table("", List.of(new PdfColumn("A", 1), new PdfColumn("B", 1)))) {
                table.row(List.of(PdfCell.of("טלפון"), PdfCell.of("cell")));
            }
        }
        String placed = told("pdftotext", "-bbox", "report.pdf", "-");
        assertThat(edge(placed, "xMax", "(2)")).isCloseTo(842 - 36, within(1.0));
        assertThat(edge(placed, "xMax", "ןופלט")).isCloseTo(842 / 2 - 3, within(1.0));
        assertThat(edge(placed, "xMin", "left")).isCloseTo(36, within(1.0));
        assertThat(edge(placed, "xMin", "cell")).isCloseTo(842 / 2 + 3, within(1.0));
    }

    /** An edge of a word, which is written as it stands on paper, in points from the left. */
    private static double edge(String placed, String edge, String word) {
        return Pattern.compile("<word [^>]*" + edge + "=\"([0-9.]+)\"[^>]*>" + Pattern.quote(word) + "</word>")
                .matcher(placed)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(placed));
    }

    @Test
    void arabic_is_found_by_its_letters() throws IOException {
        written("arabic.pdf", Samples.content("طابعة المكتب (الطابق 2)"), Locale.ENGLISH);
        assertThat(told("pdftotext", "arabic.pdf", "-")).contains("طابعة المكتب");
    }
}
