package org.fleetmail.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fleetmail.exchange.sheet.Sheets.cells;
import static org.fleetmail.exchange.sheet.Sheets.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.testkit.sheet.SpreadsheetPeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables on their way out. */
class SheetWriterTest {
    private static final List<List<String>> ROWS = List.of(
            List.of("名前", "Place"),
            List.of("=1+1", "+81-3-0000"),
            List.of("@home", "a;b,\"c\"\td"),
            List.of("＝SUM(A1)", "-12"));

    @TempDir
    Path folder;

    private Path written(SheetForm form, Charset encoding) {
        Path file = folder.resolve("list" + form.ending());
        return SheetWriter.write("一覧", ROWS, form, encoding, file).toOptional().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(SheetForm.class)
    void what_is_written_reads_the_same_again(SheetForm form) {
        assertThat(cells(read(written(form, StandardCharsets.UTF_8)))).isEqualTo(ROWS);
        if (form != SheetForm.XLSX) {
            assertThat(cells(read(written(form, Encodings.SHIFT_JIS)))).isEqualTo(ROWS);
        }
    }

    @Test
    void no_cell_of_a_text_begins_like_a_formula() throws IOException {
        String text = Files.readString(written(SheetForm.CSV, StandardCharsets.UTF_8));
        assertThat(text).startsWith("\uFEFF").contains("'=1+1", "'+81-3-0000", "'@home", "'＝SUM", "-12");
        assertThat(SheetWriter.clipboard(ROWS)).contains("'=1+1\t'+81-3-0000");
    }

    @Test
    void no_cell_of_a_workbook_is_a_formula_for_another_program() {
        SpreadsheetPeer peer = SpreadsheetPeer.in(folder);
        Path file = written(SheetForm.XLSX, StandardCharsets.UTF_8);
        assertThat(peer.ask(file, "for row in sheet: print([c.data_type for c in row])"))
                .containsOnly("['s', 's']")
                .hasSize(4);
        assertThat(peer.ask(file, "print(sheet.title, sheet['A2'].value, sheet.auto_filter.ref)"))
                .containsExactly("一覧 =1+1 A1:B4");
    }

    @Test
    void what_an_encoding_does_not_have_is_told_and_the_file_of_before_is_kept() throws IOException {
        Path file = Files.writeString(folder.resolve("kept.csv"), "before");
        Outcome<Path> outcome =
                SheetWriter.write("x", List.of(List.of("한국어")), SheetForm.CSV, Encodings.SHIFT_JIS, file);
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        assertThat(Files.readString(file)).isEqualTo("before");
        assertThat(folder).isDirectoryContaining("regex:.*kept.csv").isDirectoryNotContaining("glob:**.part");
    }
}
