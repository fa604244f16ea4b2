package org.fleetmail.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fleetmail.exchange.sheet.Sheets.cells;
import static org.fleetmail.exchange.sheet.Sheets.read;
import static org.fleetmail.exchange.sheet.Sheets.refusal;
import static org.fleetmail.exchange.sheet.Sheets.remarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.fleetmail.testkit.sheet.SpreadsheetPeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that another program made. */
class WorkbookSheetTest {
    private static final SheetLimits NARROW = new SheetLimits(1 << 24, 1 << 20, 1000, 10, 1000);

    private static final String MANY_ROWS = IntStream.rangeClosed(1, 1_048_576)
            .mapToObj(row -> "<row r=\"%d\"><c r=\"A%d\"><v>1</v></c></row>".replace("%d", String.valueOf(row)))
            .collect(Collectors.joining(
                    "",
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>",
                    "</sheetData></worksheet>"));

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
            pack(out, part, text);
        }
        return file;
    }

    private static void pack(ZipOutputStream out, String part, String text) throws IOException {
        out.putNextEntry(new ZipEntry(part));
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_workbook_of_1048576_rows_is_refused_and_not_kept() throws IOException {
        Path few = SpreadsheetPeer.in(folder).make("few.xlsx", "sheet.append(['Serial'])");
        Path file = folder.resolve("many.xlsx");
        try (ZipFile packed = new ZipFile(few.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : packed.stream().toList()) {
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    pack(out, entry.getName(), MANY_ROWS);
                } else {
                    try (InputStream in = packed.getInputStream(entry)) {
                        pack(out, entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        assertThat(refusal(file)).isEqualTo("SHEET-INVALID More than 200,000 rows hold something. Divide the file.");
    }
}
