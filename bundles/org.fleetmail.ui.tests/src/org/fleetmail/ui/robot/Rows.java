package org.fleetmail.ui.robot;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.fleetmail.ui.Parts;

/** Rows and columns of a table as a person reads and ticks them; all of it on the UI thread. */
public final class Rows {
    private Rows() {}

    /** The place of a row of a table, by the text of one of its cells; -1 where there is none. */
    public static int index(Table table, String cell) {
        for (int row = 0; row < table.getItemCount(); row++) {
            if (texts(table.getItem(row), table.getColumnCount()).contains(cell)) {
                return row;
            }
        }
        return -1;
    }

    /** The texts of a row of a table, by the text of one of its cells; empty where there is none. */
    public static String row(Table table, String cell) {
        for (TableItem item : table.getItems()) {
            String texts = texts(item, table.getColumnCount());
            if (texts.contains(cell)) {
                return texts;
            }
        }
        return "";
    }

    private static String texts(TableItem item, int columns) {
        StringBuilder texts = new StringBuilder();
        for (int column = 0; column < columns; column++) {
            texts.append(item.getText(column)).append(" | ");
        }
        return texts.toString();
    }

    /** The text of a column, by its identity, of every row. */
    public static String column(Table table, String id) {
        int column = place(table, id);
        return Arrays.stream(table.getItems())
                .map((TableItem item) -> item.getText(column))
                .reduce("", (all, one) -> all + one + "\n");
    }

    private static int place(Table table, String id) {
        for (int place = 0; place < table.getColumnCount(); place++) {
            if (id.equals(table.getColumn(place).getData(Parts.ID))) {
                return place;
            }
        }
        throw new NoSuchElementException(id);
    }

    /** Columns of a table of which the head, or the column itself, is not wholly in sight. */
    public static List<String> hidden(Table table, String... ids) {
        GC gc = new GC(table);
        try {
            return Arrays.stream(ids)
                    .filter(id -> !isSeen(table, place(table, id), gc))
                    .toList();
        } finally {
            gc.dispose();
        }
    }

    private static boolean isSeen(Table table, int place, GC gc) {
        int right = Arrays.stream(table.getColumns(), 0, place + 1)
                .mapToInt(TableColumn::getWidth)
                .sum();
        TableColumn column = table.getColumn(place);
        return right <= table.getClientArea().width && gc.textExtent(column.getText()).x < column.getWidth();
    }

    /** The row that stands for something. */
    public static TableItem of(Table table, Object what) {
        return Arrays.stream(table.getItems())
                .filter(row -> what.equals(row.getData()))
                .findFirst()
                .orElseThrow();
    }

    /** Ticks a row, or takes the tick away. */
    public static void tick(TableItem row, boolean ticked) {
        row.setChecked(ticked);
        Event event = new Event();
        event.item = row;
        event.detail = SWT.CHECK;
        row.getParent().notifyListeners(SWT.Selection, event);
    }
}
