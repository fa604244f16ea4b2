package org.fleetmail.ui.internal.look;

import java.util.function.Function;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.fleetmail.ui.Parts;

/** Makes native tables of rows of one type. Every column has an identity, and sorts when its head is clicked. */
public final class Columns<R> {
    private static final int PIXELS_PER_WEIGHT = 6;

    private final TableViewer viewer;
    private final TableColumnLayout layout = new TableColumnLayout();
    private final Class<R> type;

    /** A table in a holder of its own. */
    public Columns(Composite parent, String id, Class<R> type, int style) {
        this.type = type;
        Composite holder = new Composite(parent, SWT.NONE);
        holder.setLayout(layout);
        viewer = new TableViewer(holder, style | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        Table table = viewer.getTable();
        table.setData(Parts.ID, id);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        TableMenu.offer(table, menu -> menu.add(TableMenu.sorting(() -> table)));
    }

    public TableViewer viewer() {
        return viewer;
    }

    /** The control to lay out. */
    public Composite control() {
        return viewer.getTable().getParent();
    }

    public Columns<R> column(String id, String title, int weight, Function<R, String> text) {
        return column(id, title, weight, text, row -> null);
    }

    /**
     * A column with an icon before its text.
     *
     * @param weight width in characters, and share of the width that is left
     */
    public Columns<R> column(String id, String title, int weight, Function<R, String> text, Function<R, Image> image) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setMoveable(true);
        column.getColumn().setData(Parts.ID, id);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, width(title, weight), true));
        column.setLabelProvider(ColumnLabelProvider.createTextImageProvider(
                row -> text.apply(type.cast(row)), row -> image.apply(type.cast(row))));
        column.getColumn()
                .addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> sort(column.getColumn(), text)));
        return this;
    }

    private static int width(String title, int weight) {
        return Math.max(Letters.head(title), Letters.scaled(weight * PIXELS_PER_WEIGHT));
    }

    private void sort(TableColumn column, Function<R, String> text) {
        Table table = viewer.getTable();
        boolean again = table.getSortColumn() == column && table.getSortDirection() == SWT.UP;
        table.setSortColumn(column);
        table.setSortDirection(again ? SWT.DOWN : SWT.UP);
        viewer.setComparator(new ViewerComparator() {
            @Override
            public int compare(Viewer sorted, Object first, Object second) {
                int order = compareTexts(text.apply(type.cast(first)), text.apply(type.cast(second)));
                return again ? -order : order;
            }
        });
    }

    private static int compareTexts(String first, String second) {
        if (first.matches("-?\\d{1,9}") && second.matches("-?\\d{1,9}")) {
            return Integer.compare(Integer.parseInt(first), Integer.parseInt(second));
        }
        return first.compareToIgnoreCase(second);
    }
}
