package org.fleetmail.ui.internal.look;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.fleetmail.ui.Parts;

/** The rows of a table or a tree, and where in them a person points at. */
interface NamedRows<R> {
    Control control();

    /** What stands at a place; empty where there is no row. */
    Optional<Cell> at(Point place);

    Stream<? extends Item> selection();

    /** Selects one row alone. */
    void select(Item item);

    /** What a line stands for; empty where that is no row. */
    Optional<R> row(Item item);

    /**
     * A cell.
     *
     * @param item its line
     * @param column identity of its column, empty in a tree
     */
    record Cell(Item item, String column) {}

    /** Those of a table. */
    record OfTable<R>(Table control, Function<TableItem, Optional<R>> rows) implements NamedRows<R> {
        @Override
        public Optional<Cell> at(Point place) {
            return Optional.ofNullable(control.getItem(place)).map(item -> new Cell(item, column(item, place)));
        }

        private String column(TableItem item, Point place) {
            for (int index = 0; index < control.getColumnCount(); index++) {
                if (item.getBounds(index).contains(place)) {
                    return String.valueOf(control.getColumn(index).getData(Parts.ID));
                }
            }
            return "";
        }

        @Override
        public Stream<TableItem> selection() {
            return Arrays.stream(control.getSelection());
        }

        @Override
        public void select(Item item) {
            control.setSelection((TableItem) item);
            tell(control, item);
        }

        @Override
        public Optional<R> row(Item item) {
            return rows.apply((TableItem) item);
        }
    }

    /** Those of a tree. */
    record OfTree<R>(Tree control, Class<R> type) implements NamedRows<R> {
        @Override
        public Optional<Cell> at(Point place) {
            return Optional.ofNullable(control.getItem(place)).map(item -> new Cell(item, ""));
        }

        @Override
        public Stream<TreeItem> selection() {
            return Arrays.stream(control.getSelection());
        }

        @Override
        public void select(Item item) {
            control.setSelection((TreeItem) item);
            tell(control, item);
        }

        @Override
        public Optional<R> row(Item item) {
            return Optional.ofNullable(item.getData()).filter(type::isInstance).map(type::cast);
        }
    }

    private static void tell(Control control, Item selected) {
        Event event = new Event();
        event.item = selected;
        control.notifyListeners(SWT.Selection, event);
    }
}
