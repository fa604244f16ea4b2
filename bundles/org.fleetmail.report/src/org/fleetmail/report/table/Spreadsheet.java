package org.fleetmail.report.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Tables as an Office Open XML workbook (ECMA-376), one sheet each: typed cells, a heading that stays in sight, a filter, and
 * boxes to tick. Texts are texts and never formulas. Rows go out as they are made.
 */
public final class Spreadsheet {
    /** What a cell holds at most, in characters. */
    static final int LONGEST_TEXT = 32_767;
    /** Rows of a sheet at most, its heading included. */
    private static final int MOST_ROWS = 1_048_576;

    private static final String TICKED = "☑";
    private static final String EMPTY_BOX = "☐";
    private static final String DATE = "yyyy-mm-dd hh:mm:ss";
    private static final int ROWS_BETWEEN_FLUSHES = 500;

    private Spreadsheet() {}

    /**
     * Writes a workbook and closes the stream.
     *
     * @param version of Fleetmail, as two numbers with a point at most
     */
    public static void write(List<Table> tables, String version, OutputStream out) throws IOException {
        write(tables, version, MOST_ROWS, out);
    }

    static void write(List<Table> tables, String version, int mostRows, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Fleetmail", version)) {
            for (Table table : tables) {
                try (Worksheet sheet = workbook.newWorksheet(table.title())) {
                    write(table, mostRows, sheet);
                }
            }
        }
    }

    private static void write(Table table, int mostRows, Worksheet sheet) throws IOException {
        heading(table, sheet);
        int row = 0;
        for (List<Cell> cells : table.rows()) {
            if (++row >= mostRows) {
                throw new IOException(table.id() + ": more than " + (mostRows - 1) + " rows");
            }
            for (int column = 0; column < cells.size(); column++) {
                write(cells.get(column), sheet, row, column);
            }
            if (row % ROWS_BETWEEN_FLUSHES == 0) {
                sheet.flush();
            }
        }
        if (row > 0) {
            sheet.setAutoFilter(0, 0, row, table.columns().size() - 1);
        }
    }

    private static void heading(Table table, Worksheet sheet) {
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.width(column, table.columns().get(column).width());
            sheet.value(0, column, table.columns().get(column).label());
            sheet.style(0, column).bold().fillColor("DDE3E9").wrapText(true).set();
        }
        sheet.freezePane(0, 1);
    }

    private static void write(Cell cell, Worksheet sheet, int row, int column) {
        switch (cell) {
            case Cell.Text(String text) -> sheet.inlineString(row, column, fitting(text));
            case Cell.Number(long number) -> sheet.value(row, column, number);
            case Cell.Moment(var instant, var zone) -> {
                sheet.value(row, column, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
                sheet.style(row, column).format(DATE).set();
            }
            case Cell.Tick(boolean ticked) -> {
                sheet.value(row, column, ticked ? TICKED : EMPTY_BOX);
                sheet.style(row, column).horizontalAlignment("center").set();
            }
        }
    }

    /** As much as fits into a cell, without what XML 1.0 forbids (section 2.2). */
    private static String fitting(String text) {
        String legal = text.codePoints()
                .filter(c ->
                        c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF) || c == '\n' || c == '\t')
                .limit(LONGEST_TEXT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return legal.length() <= LONGEST_TEXT ? legal : legal.substring(0, LONGEST_TEXT - 1) + "…";
    }
}
