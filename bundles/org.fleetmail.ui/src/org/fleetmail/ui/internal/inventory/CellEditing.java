package org.fleetmail.ui.internal.inventory;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TableEditor;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.fleetmail.exchange.column.Column;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.model.Element;
import org.fleetmail.ui.fleet.Later;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.cell.CellField;
import org.fleetmail.ui.internal.cell.Cells;
import org.fleetmail.ui.internal.edit.Edits;
import org.fleetmail.ui.internal.look.LiveTable;

/**
 * Changes cells where they stand. F2 begins in the column that was clicked last, else in the first; Enter takes over, Tab
 * takes over and goes on to the next cell, Esc leaves all as it was. What the feature cannot hold is marked and not taken.
 */
final class CellEditing {
    private static final int NARROWEST = 80;

    private final LiveTable<InventoryRow> table;
    private final List<Column> columns;
    private final Supplier<Optional<OpenFleet>> fleet;
    private final TableEditor place;
    private int clicked;
    private int line;
    private int column;
    private Element edited;

    CellEditing(LiveTable<InventoryRow> table, Kind kind, Supplier<Optional<OpenFleet>> fleet) {
        this.table = table;
        this.columns = kind.columns();
        this.fleet = fleet;
        this.place = new TableEditor(table.control());
        place.grabHorizontal = true;
        place.grabVertical = true;
        place.minimumWidth = NARROWEST;
        table.control().addListener(SWT.MouseDown, this::click);
        table.control().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.F2) {
                begin();
            }
        });
    }

    private void click(Event event) {
        Table control = table.control();
        TableItem item = control.getItem(new Point(event.x, event.y));
        for (int index = 0; item != null && index < columns.size(); index++) {
            if (item.getBounds(index).contains(event.x, event.y)) {
                clicked = index;
            }
        }
    }

    /** Begins at the first selected row. */
    void begin() {
        int selected = table.control().getSelectionIndex();
        if (selected >= 0) {
            edit(selected, Cells.isEditable(columns.get(clicked)) ? clicked : next(clicked, 1));
        }
    }

    /** The next column from left to right, as it is arranged now, that can be changed; the same when there is no other. */
    private int next(int from, int step) {
        int[] order = table.control().getColumnOrder();
        int at = 0;
        while (order[at] != from) {
            at++;
        }
        for (int tried = 0; tried < order.length; tried++) {
            at = Math.floorMod(at + step, order.length);
            if (Cells.isEditable(columns.get(order[at]))
                    && table.control().getColumn(order[at]).getWidth() > 0) {
                return order[at];
            }
        }
        return from;
    }

    private void edit(int atLine, int atColumn) {
        Optional<Element> element = table.row(atLine).map(InventoryRow::element);
        if (fleet.get().isEmpty() || element.isEmpty() || !Cells.isEditable(columns.get(atColumn))) {
            return;
        }
        OpenFleet open = fleet.get().get();
        line = atLine;
        column = atColumn;
        edited = element.get();
        Column shown = columns.get(atColumn);
        CellField field = CellField.in(table.control(), "inventory.cell", shown, open.fleet(), CellField.Style.CELL);
        field.show(List.of(element.get()));
        field.onEnd(this::end);
        field.onTake(value -> Edits.set(open.domain(), element.get(), shown.feature(), value));
        TableItem item = table.control().getItem(atLine);
        table.control().showColumn(table.control().getColumn(atColumn));
        place.setEditor(field.control(), item, atColumn);
        field.begin();
    }

    private void end(CellField.End how) {
        Control ended = place.getEditor();
        place.setEditor(null);
        if (how != CellField.End.ELSEWHERE) {
            table.control().setFocus();
        }
        ended.setVisible(false);
        Later.in(ended, ended::dispose);
        switch (how) {
            case TAKEN, LEFT, ELSEWHERE -> {}
            case NEXT -> lineNow().ifPresent(now -> edit(now, next(column, 1)));
            case BEFORE -> lineNow().ifPresent(now -> edit(now, next(column, -1)));
        }
    }

    /** Where the element is now: what was changed may have moved it, or hidden it. */
    private OptionalInt lineNow() {
        return IntStream.concat(
                        IntStream.of(line), IntStream.range(0, table.control().getItemCount()))
                .filter(at ->
                        table.row(at).filter(row -> row.element() == edited).isPresent())
                .findFirst();
    }
}
