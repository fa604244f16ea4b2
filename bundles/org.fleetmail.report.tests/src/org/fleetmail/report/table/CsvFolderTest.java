package org.fleetmail.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.fleetmail.report.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFolderTest {
    @TempDir
    Path folder;

    private static String written(String text) throws IOException {
        StringWriter out = new StringWriter();
        CsvFolder.write(new Table("t", "T", List.of(new Column("a", "A", 1)), List.of(List.of(Cell.of(text)))), out);
        return out.toString();
    }

    @Test
    void each_table_is_a_file_with_a_byte_order_mark_and_headings_for_programs() throws IOException {
        List<Path> files = CsvFolder.write(ReportTables.of(Samples.content("名前"), Locale.JAPANESE), folder);
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "summary.csv",
                        "devices.csv",
                        "settings.csv",
                        "endpoints.csv",
                        "findings.csv",
                        "hand-work.csv",
                        "not-tested.csv",
                        "open-findings.csv",
                        "changes.csv",
                        "pcs.csv",
                        "roots.csv",
                        "accepted.csv",
                        "deadlines.csv",
                        "expiries.csv",
                        "rule-sets.csv",
                        "rule-set-sources.csv",
                        "certificates.csv",
                        "offers.csv",
                        "shared-accounts.csv",
                        "known-secrets.csv");
        String devices = Files.readString(folder.resolve("devices.csv"), StandardCharsets.UTF_8);
        assertThat(devices)
                .startsWith(
                        "\uFEFFname,address,model,place,simulated,outcome,read_back,reach,endpoint_verified,device_test,test_mail,last_change,last_change_local,changed_by,change_note,endpoint,")
                .contains(",yes,yes,yes,yes,not shown,", "2026-11-22T10:00:00Z,2026-11-22 19:00:00 +09:00 Asia/Tokyo,")
                .contains("名前");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void a_text_that_looks_like_a_formula_is_no_formula(String formula) throws IOException {
        assertThat(written(formula).lines().skip(1).findFirst().orElseThrow().replace("\"", ""))
                .startsWith("'");
    }

    @Test
    void commas_quotes_and_line_breaks_stay_in_their_cell() throws IOException {
        assertThat(written("a,\"b\"\nc")).endsWith("\"a,\"\"b\"\"\nc\"\r\n");
    }

    @Test
    void numbers_and_moments_are_written_plainly() throws IOException {
        StringWriter out = new StringWriter();
        Table table = new Table(
                "t",
                "T",
                List.of(new Column("a", "A", 1), new Column("b", "B", 1)),
                List.of(List.of(Cell.of(-3), new Cell.Moment(Samples.NOW, ZoneOffset.UTC))));
        CsvFolder.write(table, out);
        assertThat(out.toString()).endsWith("\r\n-3,2026-11-22T10:00:00Z\r\n");
    }
}
