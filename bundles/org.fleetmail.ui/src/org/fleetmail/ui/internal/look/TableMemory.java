package org.fleetmail.ui.internal.look;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;

/**
 * Keeps how a person left a table, from one start of the console to the next: its columns, what its rows are sorted by, and
 * which of them are selected.
 */
public final class TableMemory {
    private static final String COLUMNS = "columns.";
    private static final String SORTED = "sorted.";
    private static final String SELECTED = "selected.";
    private static final String LINE = "\n";
    private static final int MOST_SELECTED = 100;

    private TableMemory() {}

    /**
     * Arranges a table as it was left, and keeps how it is left the next time. Its rows are selected once they are shown.
     *
     * @param id identity of the table
     * @param name what a row is known by after a restart, without line breaks
     */
    public static <R> void follow(LiveTable<R> table, String id, Function<R, String> name) {
        ColumnArrangement columns = table.arrangement();
        columns.arrange(ColumnLayout.parse(Kept.of(COLUMNS + id)).fitting(columns.standard()));
        table.keepsColumns();
        table.sortAs(Kept.of(SORTED + id));
        table.recall(Kept.of(SELECTED + id).lines().collect(Collectors.toSet()), name);
        table.control().addListener(SWT.Dispose, event -> {
            ColumnLayout left = columns.now();
            Kept.keep(COLUMNS + id, left.equals(columns.standard()) ? "" : left.text());
            Kept.keep(SORTED + id, table.sortedBy());
            Kept.keep(SELECTED + id, selected(table, name));
            Kept.write();
        });
    }

    private static <R> String selected(LiveTable<R> table, Function<R, String> name) {
        return table.selection().stream().limit(MOST_SELECTED).map(name).collect(Collectors.joining(LINE));
    }
}
