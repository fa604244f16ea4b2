package org.fleetmail.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fleetmail.exchange.sheet.Sheets.cells;
import static org.fleetmail.exchange.sheet.Sheets.read;
import static org.fleetmail.exchange.sheet.Sheets.refusal;
import static org.fleetmail.exchange.sheet.Sheets.remarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.fleetmail.testkit.sheet.SpreadsheetPeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that another program made. */
class WorkbookSheetTest {
    private static final SheetLimits NARROW = new SheetLimits(1 << 24, 1 << 20, 1000, 10, 1000, 1000);

    @TempDir
    Path folder;

    @Test
    void what_stands_in_merged_cells_holds_for_each_of_their_rows() {
        Path file = SpreadsheetPeer.in(folder)
                .make(
                        "merged.xlsx",
                        "sheet.append(['拠点', 'Name', 'Address'])",
                        "sheet.append(['東京', 'a', '192.0.2.1'])",
                        "sheet.append([None, 'b', '192.0.2.2'])",
                        "sheet.append([None, 'c', '192.0.2.3'])",
                        "sheet.append(['大阪', 'd', '192.0.2.4'])",
                        "sheet.merge_cells('A2:A4')",
                        "sheet.merge_cells('A9:A12')");
        Sheet sheet = read(file);
        assertThat(sheet.rows().stream().map(row -> row.cell(0))).containsExactly("拠点", "東京", "東京", "東京", "大阪");
        assertThat(remarks(sheet))
                .containsExactly(
                        "A3 is merged with the cell above and takes its value.",
                        "A4 is merged with the cell above and takes its value.");
    }

    @Test
    void numbers_are_read_as_people_write_them_and_formulas_and_links_are_not_followed() {
        Path file = SpreadsheetPeer.in(folder)
                .make(
                        "kinds.xlsx",
                        "sheet.append(['Serial', 'Port', 'Name', 'Verified'])",
                        "sheet.append([123456789012, 587.0, '=1+1', True])",
                        "sheet['C3'] = '=HYPERLINK(\"http://192.0.2.1/\",\"printer\")'",
                        "sheet['A4'] = 'mail'",
                        "sheet['A4'].hyperlink = 'mailto:scan@example.com'");
        Sheet sheet = read(file);
        assertThat(sheet.rows().get(1).cell(0)).isEqualTo("123456789012");
        assertThat(sheet.rows().get(1).cell(1)).isEqualTo("587");
        assertThat(sheet.rows().getLast().cell(0)).isEqualTo("mail");
        assertThat(remarks(sheet)).contains("C2 is a formula. Its last value is taken; nothing is calculated.");
    }

    @Test
    void the_first_visible_sheet_is_read_or_the_one_that_is_chosen() {
        Path file = SpreadsheetPeer.in(folder)
                .make(
                        "sheets.xlsx",
                        "sheet.title = '隠し'",
                        "sheet.append(['hidden'])",
                        "book.create_sheet('一覧').append(['shown'])",
                        "book.create_sheet('Other').append(['other'])",
                        "sheet.sheet_state = 'hidden'");
        assertThat(cells(read(file))).containsExactly(List.of("shown"));
        assertThat(read(file).origin().sheets()).containsExactly("隠し", "一覧", "Other");
        assertThat(cells(read(file, SheetChoice.NONE.withSheet("Other")))).containsExactly(List.of("other"));
        assertThat(SheetFile.read(file, SheetChoice.NONE.withSheet("None")).toOptional())
                .isEmpty();
    }

    @Test
    void what_is_no_workbook_is_refused_with_the_reason() throws IOException {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
        assertThat(refusal(Files.write(folder.resolve("old.xls"), old))).contains("old binary form");
        assertThat(refusal(packed("other.xlsx", "readme.txt", "text"))).contains("no workbook");
        assertThat(refusal(packed("broken.xlsx", "xl/workbook.xml", "<workbook")))
                .contains("damaged");
    }

    @Test
    void a_workbook_that_swells_when_it_is_unpacked_is_refused() throws IOException {
        assertThat(refusal(packed("bomb.xlsx", "xl/workbook.xml", "<w>" + " ".repeat(2 << 20) + "</w>"), NARROW))
                .isEqualTo("SHEET-INVALID Unpacked, the workbook is larger than 1 MiB.");
    }

    @Test
    void entities_of_a_workbook_are_not_read() throws IOException {
        String hostile = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><workbook>&x;</workbook>";
        assertThat(refusal(packed("entity.xlsx", "xl/workbook.xml", hostile))).startsWith("SHEET-INVALID");
    }

    private Path packed(String name, String part, String text) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(part));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    /** What the rows of a sheet are. */
    private interface Rows {
        void write(Writer text) throws IOException;
    }

    /** A workbook of another program whose sheet has other rows. */
    private Path workbook(String name, Rows rows) throws IOException {
        Path few = SpreadsheetPeer.in(folder).make("few.xlsx", "sheet.append(['Serial'])");
        Path file = folder.resolve(name);
        try (ZipFile packed = new ZipFile(few.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry entry : packed.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    sheet(rows, out);
                } else {
                    try (InputStream in = packed.getInputStream(entry)) {
                        in.transferTo(out);
                    }
                }
            }
        }
        return file;
    }

    private static void sheet(Rows rows, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.US_ASCII);
        text.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        rows.write(text);
        text.write("</sheetData></worksheet>");
        text.flush();
    }

    private static String row(int number, String value) {
        return "<row r=\"" + number + "\"><c r=\"A" + number + "\"><v>" + value + "</v></c></row>";
    }

    @Test
    void a_workbook_of_1048576_rows_is_refused_and_not_kept() throws IOException {
        Path file = workbook("many.xlsx", text -> {
            for (int number = 1; number <= 1_048_576; number++) {
                text.write(row(number, "1"));
            }
        });
        assertThat(refusal(file)).isEqualTo("SHEET-INVALID More than 200,000 rows hold something. Divide the file.");
    }

    @Test
    void a_number_of_a_billion_digits_is_not_written_out() throws IOException {
        Path file = workbook("large.xlsx", text -> text.write(row(1, "1E999999999") + row(2, "1.5E3")));
        assertThat(cells(read(file))).containsExactly(List.of("1E999999999"), List.of("1500"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='1' spans='1:2000000000'><c r='A1'><v>1</v></c></row>",
                "<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>",
                "<row r='first'><c r='A1'><v>1</v></c></row>",
                "<row r='1'><c r='A1' t='unheard'><v>1</v></c></row>"
            })
    void rows_and_cells_that_no_sheet_has_are_refused(String row) throws IOException {
        assertThat(refusal(workbook("own.xlsx", text -> text.write(row)))).contains("damaged");
    }

    @Test
    void a_number_of_a_million_digits_is_refused() throws IOException {
        String number = "7".repeat(1_000_000);
        assertThat(refusal(workbook("own.xlsx", text -> text.write(row(1, number)))))
                .contains("damaged");
    }

    @Test
    void many_cells_that_each_are_small_are_refused_too() throws IOException {
        Path file = workbook("cells.xlsx", text -> {
            for (int number = 1; number <= 1000; number++) {
                text.write("<row r=\"" + number + "\"><c><v>1</v></c><c><v>2</v></c></row>");
            }
        });
        assertThat(refusal(file, NARROW))
                .isEqualTo(
                        "SHEET-INVALID More than 1,000 cells hold something. Divide the file, or leave out columns.");
    }

    @Test
    void texts_that_cells_share_are_bounded_wherever_the_workbook_keeps_them() throws IOException {
        Path file = folder.resolve("shared.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.setLevel(Deflater.BEST_SPEED);
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
            out.write("<workbook/>".getBytes(StandardCharsets.US_ASCII));
            out.putNextEntry(new ZipEntry("xl/texts.xml"));
            byte[] texts = "<si><t>1</t></si>".repeat(61_681).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 65; i++) {
                out.write(texts);
            }
        }
        assertThat(refusal(file)).isEqualTo("SHEET-INVALID Unpacked, the workbook is larger than 64 MiB.");
    }
}
