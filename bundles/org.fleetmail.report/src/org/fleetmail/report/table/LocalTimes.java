package org.fleetmail.report.table;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/**
 * Says moments twice: in UTC, and beside it as the clocks of the row's site show it, with the zone.
 *
 * @param words for headings
 */
record LocalTimes(TableWords words) {
    private static final int WIDTH = 38;
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx VV", Locale.ROOT);

    /** The same table with one column more after each that has moments. */
    Table beside(Table table) {
        if (table.columns().stream().noneMatch(Column::time)) {
            return table;
        }
        List<Column> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            columns.add(column);
            if (column.time()) {
                String plain = column.label();
                columns.set(columns.size() - 1, labelled(column, words.text("utc-time", plain)));
                columns.add(new Column(column.id() + "_local", words.text("local-time", plain), WIDTH));
            }
        }
        return new Table(
                table.id(),
                table.title(),
                columns,
                () -> StreamSupport.stream(table.rows().spliterator(), false)
                        .map(row -> beside(row, table.columns()))
                        .iterator());
    }

    static String clock(Cell.Moment moment) {
        return CLOCK.format(moment.instant().atZone(moment.zone()));
    }

    private static Column labelled(Column column, String label) {
        return new Column(column.id(), label, column.width(), true);
    }

    private List<Cell> beside(List<Cell> row, List<Column> columns) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(row.get(i));
            if (columns.get(i).time()) {
                cells.add(row.get(i) instanceof Cell.Moment moment ? Cell.of(clock(moment)) : Cell.NONE);
            }
        }
        return cells;
    }
}
