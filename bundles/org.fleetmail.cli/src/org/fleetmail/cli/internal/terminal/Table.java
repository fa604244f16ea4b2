package org.fleetmail.cli.internal.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rows in columns for a person, aligned also where characters are wide. */
public final class Table {
    private static final int WIDEST_CELL = 48;
    private static final String GAP = "  ";

    /** One cell: what it says, and how it is marked. */
    private record Cell(String text, UnaryOperator<String> mark) {}

    private final List<List<Cell>> rows = new ArrayList<>();

    /** Begins a table with its headings. */
    public static Table of(Paint paint, String... headings) {
        Table table = new Table();
        table.rows.add(List.of(headings).stream()
                .map(heading -> new Cell(Plain.cut(heading, WIDEST_CELL), paint::strong))
                .toList());
        return table;
    }

    /** Adds a row. */
    public Table row(String... cells) {
        rows.add(List.of(cells).stream()
                .map(cell -> new Cell(Plain.cut(cell, WIDEST_CELL), UnaryOperator.identity()))
                .toList());
        return this;
    }

    /** Marks a cell of the last row. */
    public Table mark(int column, UnaryOperator<String> mark) {
        List<Cell> last = new ArrayList<>(rows.removeLast());
        last.set(column, new Cell(last.get(column).text(), mark));
        rows.add(last);
        return this;
    }

    /** Number of rows without the headings. */
    public int size() {
        return rows.size() - 1;
    }

    /** Writes the table, each line after an indent. */
    public void print(Output out, String indent) {
        int[] widths = new int[rows.getFirst().size()];
        for (List<Cell> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], Plain.width(row.get(i).text()));
            }
        }
        rows.forEach(row -> out.line(indent + line(row, widths)));
    }

    private static String line(List<Cell> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.get(i);
            line.append(i == 0 ? "" : GAP).append(cell.mark().apply(cell.text()));
            if (i < row.size() - 1) {
                line.append(" ".repeat(widths[i] - Plain.width(cell.text())));
            }
        }
        return line.toString();
    }
}
