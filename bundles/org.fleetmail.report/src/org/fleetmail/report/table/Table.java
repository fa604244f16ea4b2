package org.fleetmail.report.table;

import java.util.List;

/**
 * One table of a report.
 *
 * @param id its name for programs, also the name of its file
 * @param title its name for people
 * @param columns what stands in its rows
 * @param rows each as long as the columns; iterated once for each time the table is written, so it may be a stream
 */
public record Table(String id, String title, List<Column> columns, Iterable<List<Cell>> rows) {
    public Table {
        columns = List.copyOf(columns);
    }
}
