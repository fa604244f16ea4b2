package org.fleetmail.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.fleetmail.exchange.sheet.Sheets.cells;
import static org.fleetmail.exchange.sheet.Sheets.file;
import static org.fleetmail.exchange.sheet.Sheets.read;
import static org.fleetmail.exchange.sheet.Sheets.refusal;
import static org.fleetmail.exchange.sheet.Sheets.remarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of comma-separated values as offices have them. */
class TextSheetTest {
    private static final String JAPANESE = """
        機器名,IPアドレス,設置場所
        受付複合機①,192.0.2.17,東京本社 3階
        ﾌﾟﾘﾝﾀｰ,192.0.2.18,髙橋様席
        """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"windows-31j", "EUC-JP", "UTF-8", "UTF-16"})
    void the_encoding_of_a_japanese_table_is_found_out(String encoding) {
        String text = encoding.equals("EUC-JP") ? JAPANESE.replace("①", "").replace("髙", "高") : JAPANESE;
        Sheet sheet = read(file(folder, "list.csv", text, Charset.forName(encoding)));
        assertThat(sheet.rows().getFirst().cells()).containsExactly("機器名", "IPアドレス", "設置場所");
        assertThat(sheet.rows().getLast().cell(0)).isEqualTo("ﾌﾟﾘﾝﾀｰ");
        assertThat(sheet.remarks()).isEmpty();
    }

    @Test
    void signs_that_only_windows_has_in_shift_jis_are_read() {
        Sheet sheet = read(file(folder, "list.csv", JAPANESE, Encodings.SHIFT_JIS));
        assertThat(sheet.rows().get(1).cell(0)).isEqualTo("受付複合機①");
        assertThat(sheet.rows().get(2).cell(2)).isEqualTo("髙橋様席");
        assertThat(sheet.origin().detail()).isEqualTo("windows-31j");
    }

    @Test
    void a_byte_order_mark_is_not_a_part_of_the_first_heading() {
        Sheet sheet = read(file(folder, "list.csv", "\uFEFF" + JAPANESE, StandardCharsets.UTF_8));
        assertThat(sheet.rows().getFirst().cell(0)).isEqualTo("機器名");
    }

    @Test
    void a_wrong_encoding_that_was_chosen_is_told_for_each_cell() {
        Path file = file(folder, "list.csv", JAPANESE, Encodings.SHIFT_JIS);
        Sheet sheet = read(file, SheetChoice.NONE.withEncoding(StandardCharsets.UTF_8));
        assertThat(remarks(sheet)).isNotEmpty().first().asString().startsWith("A1 has characters");
        assertThat(remarks(read(file, SheetChoice.NONE.withEncoding(Encodings.SHIFT_JIS))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"list.csv,','", "list.csv,;", "list.csv,'\t'", "list.tsv,'\t'"})
    void separators_are_found_out(String name, String separator) {
        String text = "\"Name, with; all\"|Address\none|192.0.2.1\ntwo|192.0.2.2\n".replace("|", separator);
        Sheet sheet = read(file(folder, name, text, StandardCharsets.UTF_8));
        assertThat(sheet.rows().getFirst().cells()).containsExactly("Name, with; all", "Address");
    }

    @Test
    void a_line_end_in_quotes_belongs_to_its_cell_and_empty_rows_count_for_the_numbers() {
        Sheet sheet =
                read(file(folder, "list.csv", "Name,Place\n\"a\",\"1F\r\nleft\"\n,\n\nb,2F", StandardCharsets.UTF_8));
        assertThat(cells(sheet))
                .containsExactly(List.of("Name", "Place"), List.of("a", "1F\r\nleft"), List.of("b", "2F"));
        assertThat(sheet.rows().getLast().number()).isEqualTo(5);
    }

    @Test
    void what_looks_like_a_formula_is_text_and_is_told() {
        Sheet sheet = read(file(folder, "list.csv", "Name,Place\n=cmd|' /C calc'!A0,'=1+1\n", StandardCharsets.UTF_8));
        assertThat(sheet.rows().getLast().cells()).containsExactly("=cmd|' /C calc'!A0", "=1+1");
        assertThat(remarks(sheet)).hasSize(2).allMatch(remark -> remark.contains("taken as text"));
    }

    @Test
    void what_is_no_table_is_refused_with_the_reason() throws IOException {
        assertThat(refusal(file(folder, "open.csv", "Name\n\"never closed\n", StandardCharsets.UTF_8)))
                .startsWith("SHEET-INVALID The text is not well formed");
        assertThat(refusal(file(folder, "empty.csv", ",,\n\n", StandardCharsets.UTF_8)))
                .contains("no row");
        assertThat(refusal(Files.write(folder.resolve("zero.csv"), new byte[64])))
                .contains("no text");
        assertThat(refusal(folder.resolve("missing.csv"))).startsWith("FILE-ACCESS");
    }

    @Test
    void a_text_of_1048576_rows_is_refused_and_not_kept() throws IOException {
        Path file = folder.resolve("many.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int row = 0; row < 1_048_576; row++) {
                out.write("printer,192.0.2.1\n");
            }
        }
        assertThat(refusal(file)).isEqualTo("SHEET-INVALID More than 200,000 rows hold something. Divide the file.");
    }

    @Test
    void files_rows_and_cells_have_bounds() {
        SheetLimits narrow = new SheetLimits(1 << 20, 1 << 20, 10, 3, 20, 12);
        assertThat(refusal(file(folder, "wide.csv", "a,b,c,d\n", StandardCharsets.UTF_8), narrow))
                .contains("Row 1 has more than 3 columns");
        assertThat(refusal(file(folder, "long.csv", "a\n" + "x".repeat(21), StandardCharsets.UTF_8), narrow))
                .contains("A cell of row 2 is longer than 20");
        assertThat(refusal(file(folder, "big.csv", "a\n".repeat(1 << 20), StandardCharsets.UTF_8), narrow))
                .contains("larger than 1 MiB");
    }

    /** A text that begins so and goes on without an end. */
    private static final class Endless extends Reader {
        private final String begin;
        private final String more;
        private long place;

        private Endless(String begin, String more) {
            this.begin = begin;
            this.more = more;
        }

        @Override
        public int read(char[] into, int from, int count) {
            for (int i = from; i < from + count; i++, place++) {
                into[i] = place < begin.length()
                        ? begin.charAt((int) place)
                        : more.charAt((int) ((place - begin.length()) % more.length()));
            }
            return count;
        }

        @Override
        public void close() {
            place = 0;
        }
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a,b#|,|Row 2 has more than 256 columns",
                "a,b#|x,|Row 2 has more than 256 columns",
                "a,b#1,|x|A cell of row 2 is longer than 32,767",
                "a,b#1#1,\"|x#|A cell of row 3 is longer than 32,767",
                "a,b#1,\"|\"\"|A cell of row 2 is longer than 32,767",
                "a,b#|1,2#|More than 1,000 cells hold something"
            })
    void a_text_without_an_end_is_refused_before_it_fills_the_memory(String begin, String more, String complaint) {
        SheetLimits limits = new SheetLimits(1, 1, 200_000, 256, 32_767, 1000);
        assertThatExceptionOfType(SheetFile.NoSheet.class)
                .isThrownBy(() -> new TextSheet(limits)
                        .read(
                                () -> new Endless(begin.replace('#', '\n'), more.replace('#', '\n')),
                                SheetForm.CSV,
                                "UTF-8"))
                .satisfies(e -> assertThat(e.sentence().in(Locale.ENGLISH)).startsWith(complaint));
    }

    @Test
    void quotes_line_ends_and_separators_are_counted_as_the_parser_takes_them() {
        SheetLimits narrow = new SheetLimits(1 << 20, 1 << 20, 10, 3, 20, 100);
        String text = "19\" rack,\"a,b,c,d\",\"e\"\"\n,\"\r\"f\"g\",h,i\r\n1,\"\",3\r\n";
        Sheet sheet = SheetFile.read(file(folder, "cr.csv", text, StandardCharsets.UTF_8), SheetChoice.NONE, narrow)
                .toOptional()
                .orElseThrow();
        assertThat(cells(sheet))
                .containsExactly(
                        List.of("19\" rack", "a,b,c,d", "e\"\n,"), List.of("fg\"", "h", "i"), List.of("1", "", "3"));
    }
}
