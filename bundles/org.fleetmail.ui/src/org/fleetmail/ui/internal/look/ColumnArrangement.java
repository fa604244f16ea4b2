package org.fleetmail.ui.internal.look;

import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.fleetmail.ui.Parts;

/** How the columns of a table are arranged. A hidden one has no width and takes none. */
final class ColumnArrangement {
    /** The width of a hidden column once it is shown again. */
    private static final String WIDTH = "width";

    private final Table table;
    private final List<? extends LiveColumn<?>> columns;

    ColumnArrangement(Table table, List<? extends LiveColumn<?>> columns) {
        this.table = table;
        this.columns = columns;
    }

    /** As delivered. */
    ColumnLayout standard() {
        return new ColumnLayout(columns.stream()
                .map(column -> new ColumnLayout.Column(column.id(), Letters.unscaled(column.width()), true))
                .toList());
    }

    /** As it is. */
    ColumnLayout now() {
        return new ColumnLayout(Arrays.stream(table.getColumnOrder())
                .mapToObj(table::getColumn)
                .map(ColumnArrangement::layout)
                .toList());
    }

    private static ColumnLayout.Column layout(TableColumn column) {
        boolean shown = column.getResizable();
        int width = shown ? Letters.unscaled(column.getWidth()) : (Integer) column.getData(WIDTH);
        return new ColumnLayout.Column((String) column.getData(Parts.ID), width, shown);
    }

    /** Arranges the columns; the layout has to have the same ones. */
    void arrange(ColumnLayout wanted) {
        List<String> ids = columns.stream().map(LiveColumn::id).toList();
        for (ColumnLayout.Column column : wanted.columns()) {
            TableColumn made = table.getColumn(ids.indexOf(column.id()));
            made.setData(WIDTH, column.width());
            made.setResizable(column.shown());
            made.setWidth(column.shown() ? Letters.scaled(column.width()) : 0);
        }
        table.setColumnOrder(wanted.columns().stream()
                .mapToInt(column -> ids.indexOf(column.id()))
                .toArray());
    }

    String title(String id) {
        return columns.stream()
                .filter(column -> column.id().equals(id))
                .map(LiveColumn::title)
                .findFirst()
                .orElse(id);
    }
}
