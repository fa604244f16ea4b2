package org.fleetmail.ui.internal.look;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.fleetmail.ui.Parts;

/**
 * Lets a person open what a name in a table stands for: Ctrl with a click on the name, Command on macOS. In the other columns
 * this adds a row to the selection, as everywhere.
 */
public final class NameLinks<R> {
    private final LiveTable<R> table;
    private final String column;
    private final Consumer<R> opening;

    private NameLinks(LiveTable<R> table, String column, Consumer<R> opening) {
        this.table = table;
        this.column = column;
        this.opening = opening;
    }

    /**
     * Names in a column can be opened from now on.
     *
     * @param column identity of the column with the names
     * @param opening opens what a row stands for, which alone is selected then
     */
    public static <R> void in(LiveTable<R> table, String column, Consumer<R> opening) {
        NameLinks<R> links = new NameLinks<>(table, column, opening);
        table.control().addListener(SWT.MouseUp, links::click);
        table.control().addListener(SWT.MouseMove, links::point);
    }

    private void click(Event event) {
        if (event.button == 1) {
            at(event).ifPresent(row -> {
                table.select(row);
                opening.accept(row);
            });
        }
    }

    /** A hand says that a click would lead somewhere. */
    private void point(Event event) {
        Table control = table.control();
        control.setCursor(at(event).isPresent() ? control.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
    }

    private Optional<R> at(Event event) {
        if ((event.stateMask & SWT.MODIFIER_MASK) != SWT.MOD1) {
            return Optional.empty();
        }
        Point place = new Point(event.x, event.y);
        Table control = table.control();
        TableItem item = control.getItem(place);
        return item != null && isName(item, place) ? table.row(control.indexOf(item)) : Optional.empty();
    }

    private boolean isName(TableItem item, Point place) {
        Table control = table.control();
        for (int index = 0; index < control.getColumnCount(); index++) {
            if (column.equals(control.getColumn(index).getData(Parts.ID))) {
                return item.getBounds(index).contains(place);
            }
        }
        return false;
    }
}
