package org.fleetmail.ui.internal.look;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.fleetmail.exchange.sheet.SheetWriter;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Later;

/**
 * A native table of very many rows that change while they are looked at: only the lines in sight are made. What shall be
 * shown is handed over as a whole; the selection stays with its rows, wherever they move to.
 */
public final class LiveTable<R> {
    /** So many rows are made or taken away at once. */
    private static final int AT_A_TIME = 1_000;

    private final Table table;
    private boolean arranged;
    private final List<LiveColumn<R>> columns;
    private final LinePainter<R> painter;
    private final LinesInSight<R> sight;
    private List<Line<R>> lines = List.of();
    private Consumer<R> opening = row -> {};
    private Consumer<String> folding = title -> {};
    private Runnable selecting = () -> {};
    private Runnable sorting = this::showRows;
    private List<R> rows = List.of();
    private final KeptSelection<R> kept = new KeptSelection<>();
    private boolean recalled;
    private final SortOrder<R> order = new SortOrder<>();

    /** A table with columns; the name is what a screen reader says. */
    public LiveTable(Composite parent, String id, String name, List<LiveColumn<R>> columns) {
        this.columns = List.copyOf(columns);
        painter = new LinePainter<>(this.columns);
        table = new Table(
                parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER);
        table.setData(Parts.ID, id);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        this.columns.forEach(this::addColumn);
        sight = new LinesInSight<>(table, painter, () -> lines);
        if (this.columns.stream().anyMatch(LiveColumn::hasBar)) {
            table.addListener(SWT.PaintItem, this::paint);
        }
        table.addListener(SWT.DefaultSelection, event -> open());
        table.addListener(SWT.Selection, event -> selecting.run());
        table.addListener(SWT.KeyDown, this::key);
        TableMenu.offer(table, this::fillMenu);
        SpokenName.give(table, name);
    }

    private void addColumn(LiveColumn<R> column) {
        TableColumn made = new TableColumn(table, SWT.NONE);
        made.setText(column.title());
        made.setToolTipText(column.explanation());
        made.setWidth(column.width());
        made.setMoveable(true);
        made.setData(Parts.ID, column.id());
        made.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> sort(made, column)));
    }

    private void fillMenu(IMenuManager menu) {
        if (arranged) {
            TableMenu.fill(menu, () -> this);
        } else {
            menu.add(TableMenu.sorting(() -> table));
        }
    }

    public List<LiveColumn<R>> columns() {
        return columns;
    }

    /** The columns stay as a person leaves them, who is offered to arrange them. */
    void keepsColumns() {
        arranged = true;
    }

    /** How its columns are arranged. */
    ColumnArrangement arrangement() {
        return new ColumnArrangement(table, columns);
    }

    private void sort(TableColumn column, LiveColumn<R> by) {
        boolean down = table.getSortColumn() == column && table.getSortDirection() == SWT.UP;
        order.choose(by.id(), by.order(), down);
        showOrder();
        sorting.run();
    }

    /** The head of the column that counts first says so. */
    private void showOrder() {
        Optional<String> first = order.first();
        table.setSortColumn(first.flatMap(this::column).orElse(null));
        table.setSortDirection(
                first.map(id -> order.isDown(id) ? SWT.DOWN : SWT.UP).orElse(SWT.NONE));
    }

    private Optional<TableColumn> column(String id) {
        return Arrays.stream(table.getColumns())
                .filter(column -> id.equals(column.getData(Parts.ID)))
                .findFirst();
    }

    /** What rows are sorted by, for {@link #sortAs}; empty where nothing was chosen. */
    String sortedBy() {
        return order.text();
    }

    /** Sorts rows that are shown from now on as another time. */
    void sortAs(String kept) {
        order.read(
                kept,
                id -> columns.stream()
                        .filter(column -> column.id().equals(id))
                        .map(LiveColumn::order)
                        .findFirst());
        showOrder();
    }

    /** Sorts rows by nothing any more. */
    void unsort() {
        sortAs("");
        sorting.run();
    }

    /** Selects rows of these names as soon as some are shown, unless a person has selected others by then. */
    void recall(Set<String> names, Function<R, String> name) {
        kept.recall(names, name);
    }

    private void paint(Event event) {
        TableItem item = (TableItem) event.item;
        int line = columns.get(event.index).hasBar() ? table.indexOf(item) : -1;
        row(line).ifPresent(row -> painter.paintBar(event, item, row));
    }

    /** Shows rows, sorted as the person last wanted it. */
    public void showRows(List<R> fresh) {
        if (!fresh.equals(rows)) {
            rows = fresh;
            showRows();
        }
    }

    private void showRows() {
        show(new Listing<R>(row -> true, order(), Optional.empty(), Set.of()).of(rows));
    }

    /** Shows lines instead of those that are shown. */
    public void show(List<Line<R>> fresh) {
        kept.keep(selection());
        boolean same = lines.equals(fresh);
        lines = fresh;
        repaint();
        recalled |= kept.recallAmong(lines);
        if (!same) {
            table.setSelection(kept.places(lines));
        }
        approach();
    }

    /** Makes rows, or takes them away, a few at a time: the platform needs long for very many, and nobody can click then. */
    private void approach() {
        if (table.isDisposed() || table.getItemCount() == lines.size()) {
            tellRecalled();
            return;
        }
        int difference = lines.size() - table.getItemCount();
        table.setItemCount(table.getItemCount() + Math.clamp(difference, -AT_A_TIME, AT_A_TIME));
        if (table.getItemCount() == lines.size()) {
            table.setSelection(kept.places(lines));
            tellRecalled();
        } else {
            Later.in(table, this::approach);
        }
    }

    /** Rows that were selected again are brought into sight, and whoever follows the selection is told. */
    private void tellRecalled() {
        if (recalled && !table.isDisposed()) {
            recalled = false;
            table.setSelection(kept.places(lines));
            table.showSelection();
            table.notifyListeners(SWT.Selection, new Event());
        }
    }

    /** Paints every line anew: those in sight at once, of the others a few at a time. */
    public void repaint() {
        sight.repaint();
    }

    /** The selected rows, in the order shown. */
    public List<R> selection() {
        return Arrays.stream(table.getSelectionIndices())
                .sorted()
                .mapToObj(this::row)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The row of a line; empty where that is none, or the head of a group. */
    public Optional<R> row(int line) {
        return line >= 0 && line < lines.size() && lines.get(line) instanceof Line.Row<R>(R row)
                ? Optional.of(row)
                : Optional.empty();
    }

    /** How many rows are shown. */
    public int count() {
        return (int) rows().count();
    }

    /** How many lines there are down to the last in sight; any number where rows are selected, which are brought into sight. */
    int reach() {
        return kept.isEmpty() && table.getSelectionCount() == 0 ? sight.reach() : Integer.MAX_VALUE;
    }

    /** The rows that are shown. */
    public Stream<R> rows() {
        return Line.rows(lines);
    }

    /** Selects a row and brings it into sight, now or as soon as it is shown. */
    public void select(R row) {
        kept.keep(List.of(row));
        int[] found = kept.places(lines);
        table.setSelection(found);
        if (found.length > 0) {
            table.showSelection();
            selecting.run();
        }
    }

    /** How the person wants the rows sorted: by the head that was clicked last, within it by those clicked before. */
    public Optional<Comparator<R>> order() {
        return order.comparator();
    }

    private void open() {
        int index = table.getSelectionIndex();
        if (index >= 0 && index < lines.size()) {
            switch (lines.get(index)) {
                case Line.Head<R> head -> folding.accept(head.title());
                case Line.Row<R>(R row) -> opening.accept(row);
            }
        }
    }

    /** What stays the same when a row is replaced by a newer one, so that the selection stays too; otherwise the row itself. */
    public void identifiedBy(Function<R, Object> same) {
        kept.identifiedBy(same);
    }

    /** Ctrl+C comes here where the part has no Copy of its own, for example in a dialog. */
    private void key(Event event) {
        if (event.stateMask == SWT.MOD1 && event.keyCode == 'c') {
            copySelection();
        }
    }

    /** Selects every row. */
    public void selectAll() {
        table.selectAll();
        table.notifyListeners(SWT.Selection, new Event());
    }

    /** The selected rows to the clipboard. */
    public void copySelection() {
        List<R> selected = selection();
        ClipboardText.put(table.getDisplay(), selected.isEmpty() ? "" : text(selected));
    }

    public void onSelect(Runnable action) {
        selecting = action;
    }

    /** A row was double-clicked, or Enter was pressed on it. */
    public void onOpen(Consumer<R> action) {
        opening = action;
    }

    /** The head of a group was double-clicked, or Enter was pressed on it. */
    public void onFold(Consumer<String> action) {
        folding = action;
    }

    public void onSort(Runnable action) {
        sorting = action;
    }

    public Table control() {
        return table;
    }

    /** Rows as a spreadsheet takes them from the clipboard: heads, then a line for each row; nothing is a formula there. */
    public String text(List<R> chosen) {
        List<List<String>> table = new ArrayList<>();
        table.add(columns.stream().map(LiveColumn::title).toList());
        chosen.forEach(row -> table.add(
                columns.stream().map(column -> column.text().apply(row)).toList()));
        return SheetWriter.clipboard(table);
    }
}
