package org.fleetmail.report.table;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Tables as comma-separated values (RFC 4180), one file each, in UTF-8 with a byte order mark, which spreadsheets need to
 * recognise it. The headings are the names for programs. A text that a spreadsheet would take for a formula gets an
 * apostrophe before it.
 */
public final class CsvFolder {
    private static final String FORMULA = "=+-@\t\r\n";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvFolder() {}

    /** Writes the tables into a folder that exists; the files written. */
    public static List<Path> write(List<Table> tables, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Table table : tables) {
            Path file = folder.resolve(table.id() + ".csv");
            try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                write(table, out);
            }
            files.add(file);
        }
        return files;
    }

    /** Writes one table; the stream may be closed afterwards. */
    public static void write(Table table, Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(table.columns().stream().map(Column::id));
            for (List<Cell> row : table.rows()) {
                printer.printRecord(row.stream().map(CsvFolder::text));
            }
        }
    }

    private static String text(Cell cell) {
        return cell instanceof Cell.Text ? harmless(cell.words()) : cell.words();
    }

    private static String harmless(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
