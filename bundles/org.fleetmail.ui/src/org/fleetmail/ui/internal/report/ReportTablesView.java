package org.fleetmail.ui.internal.report;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.fleetmail.report.table.Cell;
import org.fleetmail.report.table.Table;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.SpokenName;

/** A report as tables, one at a time. */
final class ReportTablesView {
    private static final int MOST_ROWS = 1000;
    private static final int PIXELS_A_LETTER = 8;

    private final Combo choice;
    private final org.eclipse.swt.widgets.Table rows;
    private List<Table> tables = List.of();
    private List<List<Cell>> shown = List.of();

    ReportTablesView(Composite area) {
        choice = new Combo(area, SWT.READ_ONLY);
        choice.setData(Parts.ID, "report.preview.part");
        SpokenName.give(choice, Messages.PreviewPage_part);
        choice.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> showChosen()));
        rows = new org.eclipse.swt.widgets.Table(area, SWT.VIRTUAL | SWT.BORDER | SWT.FULL_SELECTION);
        rows.setData(Parts.ID, "report.preview.rows");
        rows.setHeaderVisible(true);
        rows.setLinesVisible(true);
        SpokenName.give(rows, Messages.PreviewPage_title);
        rows.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(rows);
    }

    /** Shows the first of some tables, and offers the others. */
    void show(List<Table> content) {
        int before = Math.max(0, choice.getSelectionIndex());
        tables = List.copyOf(content);
        choice.setItems(tables.stream().map(Table::title).toArray(String[]::new));
        choice.select(Math.min(before, tables.size() - 1));
        choice.getParent().layout();
        showChosen();
    }

    /** The rows of a large fleet are read no further than a person looks. */
    private void showChosen() {
        Table table = tables.get(choice.getSelectionIndex());
        List<List<Cell>> first = new ArrayList<>();
        Iterator<List<Cell>> all = table.rows().iterator();
        while (all.hasNext() && first.size() < MOST_ROWS) {
            first.add(all.next());
        }
        shown = first;
        rows.setItemCount(0);
        for (TableColumn column : rows.getColumns()) {
            column.dispose();
        }
        table.columns().forEach(column -> {
            TableColumn made = new TableColumn(rows, SWT.NONE);
            made.setText(column.label());
            made.setWidth(column.width() * PIXELS_A_LETTER);
        });
        rows.setItemCount(shown.size());
        rows.clearAll();
    }

    private void fill(TableItem item, int index) {
        List<Cell> row = shown.get(index);
        for (int i = 0; i < row.size(); i++) {
            item.setText(i, row.get(i).words());
        }
    }
}
