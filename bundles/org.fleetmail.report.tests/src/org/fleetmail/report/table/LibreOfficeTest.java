package org.fleetmail.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fleetmail.report.Samples;
import org.fleetmail.testkit.mail.Peers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What LibreOffice makes of a workbook and of comma-separated values: the same, and it calculates nothing. */
class LibreOfficeTest {
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final List<String> ODD =
            List.of("=1+1", "+SUM(A1)", "-2+3", "@NOW()", "00123", "1E5", "TRUE", "複合機 😀", "line\nbreak");

    @TempDir
    Path folder;

    private static List<Table> tables() {
        return ReportTables.of(
                Samples.content(ODD.stream().map(Samples::device).toList(), "=HYPERLINK(\"x\";\"y\")"),
                Locale.JAPANESE);
    }

    /** Writes what it read of a file as comma-separated values: every sheet, as it is shown, and formulas as results. */
    private List<Path> read(Path file, String... furtherWords) throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        List<String> command = new ArrayList<>(List.of(
                Peers.program("soffice", "libreoffice-calc-nogui").toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
                "--outdir",
                out.toString()));
        command.addAll(List.of(furtherWords));
        command.add(file.toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.onExit().join().exitValue()).isZero();
        try (var files = Files.list(out)) {
            return files.sorted().toList();
        }
    }

    private static List<List<String>> rows(Path file) throws IOException {
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
            return parser.stream().skip(1).map(CSVRecord::toList).toList();
        }
    }

    private static String shown(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> text;
            case Cell.Number(long number) -> String.valueOf(number);
            case Cell.Moment(var instant, var zone) -> SHOWN.format(instant);
            case Cell.Tick(boolean ticked) -> ticked ? "☑" : "☐";
        };
    }

    @Test
    void every_cell_of_a_workbook_is_what_was_written_and_no_text_is_calculated() throws IOException {
        Path book = folder.resolve("report.xlsx");
        try (OutputStream out = Files.newOutputStream(book)) {
            Spreadsheet.write(tables(), "1.0", out);
        }
        List<Path> sheets = read(book);
        assertThat(sheets).hasSameSizeAs(tables());
        for (Table table : tables()) {
            List<List<String>> written = StreamSupport.stream(table.rows().spliterator(), false)
                    .map(row -> row.stream().map(LibreOfficeTest::shown).toList())
                    .toList();
            assertThat(rows(folder.resolve("out").resolve("report-" + table.title() + ".csv")))
                    .as(table.title())
                    .isEqualTo(written);
        }
    }

    @Test
    void comma_separated_values_are_what_was_written_and_no_text_is_calculated() throws IOException {
        CsvFolder.write(tables(), folder);
        Path file = folder.resolve("devices.csv");
        List<Path> read = read(file, "--infilter=CSV:44,34,UTF8");
        List<List<String>> written = rows(file);
        List<List<String>> found = rows(read.getFirst());
        assertThat(found).hasSameSizeAs(written);
        assertThat(found.stream().map(row -> row.get(0)).limit(4))
                .containsExactly("'=1+1", "'+SUM(A1)", "'-2+3", "'@NOW()");
        assertThat(found.getFirst()).isEqualTo(written.getFirst());
    }
}
