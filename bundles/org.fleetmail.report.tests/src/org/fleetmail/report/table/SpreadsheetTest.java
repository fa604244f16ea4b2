package org.fleetmail.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.fleetmail.report.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SpreadsheetTest {
    @TempDir
    Path folder;

    /** The parts of a workbook by their names. */
    private Map<String, String> parts(List<Table> tables) throws IOException {
        Path file = folder.resolve("report.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Spreadsheet.write(tables, "1.0", out);
        }
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return parts;
    }

    private static Document xml(String part) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)));
    }

    private static Table table(Iterable<List<Cell>> rows) {
        return new Table("t", "T", List.of(new Column("a", "A", 10)), rows);
    }

    private String cell(Cell cell) throws IOException {
        return parts(List.of(table(List.of(List.of(cell))))).get("xl/worksheets/sheet1.xml");
    }

    @Test
    void each_table_is_a_sheet_with_a_heading_that_stays_and_a_filter() throws Exception {
        Map<String, String> parts = parts(ReportTables.of(Samples.content("x"), Locale.JAPANESE));
        NodeList sheets = xml(parts.get("xl/workbook.xml")).getElementsByTagName("sheet");
        assertThat(IntStream.range(0, sheets.getLength())
                        .mapToObj(i -> ((Element) sheets.item(i)).getAttribute("name")))
                .containsExactly(
                        "概要",
                        "機器",
                        "設定",
                        "メールのエンドポイント",
                        "検出事項",
                        "手作業",
                        "試していないこと",
                        "対処が必要な検出事項",
                        "変化",
                        "PC",
                        "ルート証明書",
                        "許容した例外",
                        "プロバイダーの期日",
                        "証明書の期限 (月別)",
                        "ルールセットの比較",
                        "ルールセットの出典",
                        "証明書と鍵",
                        "版と暗号スイート",
                        "共有アカウント",
                        "初期値の認証情報");
        String devices = parts.get("xl/worksheets/sheet2.xml");
        assertThat(xml(devices).getElementsByTagName("autoFilter").getLength()).isOne();
        assertThat(xml(devices).getElementsByTagName("pane").getLength()).isOne();
        for (String part : parts.values()) {
            assertThat(xml(part)).isNotNull();
        }
    }

    @Test
    void a_text_that_looks_like_a_formula_is_a_text() throws Exception {
        Document sheet = xml(cell(Cell.of("=HYPERLINK(\"http://x\")")));
        assertThat(sheet.getElementsByTagName("f").getLength()).isZero();
        assertThat(sheet.getElementsByTagName("is").item(0).getTextContent()).isEqualTo("=HYPERLINK(\"http://x\")");
    }

    @Test
    void numbers_and_moments_have_their_types() throws Exception {
        assertThat(xml(cell(Cell.of(587))).getElementsByTagName("v").item(1).getTextContent())
                .isEqualTo("587");
        String moment = cell(new Cell.Moment(Samples.NOW, ZoneOffset.UTC));
        assertThat(Double.parseDouble(
                        xml(moment).getElementsByTagName("v").item(1).getTextContent()))
                .isGreaterThan(46_000);
    }

    @Test
    void a_box_to_tick_is_an_empty_box() throws Exception {
        Map<String, String> parts = parts(List.of(table(List.of(List.of(new Cell.Tick(false))))));
        assertThat(xml(parts.get("xl/sharedStrings.xml")).getDocumentElement().getTextContent())
                .endsWith("☐");
    }

    @Test
    void what_xml_forbids_and_what_is_too_long_is_left_out() throws Exception {
        String text = xml(cell(Cell.of("a\u0000\u001b\ud800b" + "x".repeat(50_000))))
                .getElementsByTagName("is")
                .item(0)
                .getTextContent();
        assertThat(text).startsWith("abx").hasSizeLessThanOrEqualTo(Spreadsheet.LONGEST_TEXT);
    }

    @Test
    void more_rows_than_a_sheet_has_are_refused() {
        Table endless = table(Collections.nCopies(10, List.of(Cell.NONE)));
        assertThatThrownBy(() -> Spreadsheet.write(List.of(endless), "1.0", 10, OutputStream.nullOutputStream()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more than 9 rows");
    }
}
