package org.fleetmail.ui.internal.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.Letters;
import org.fleetmail.ui.internal.look.LiveTable;
import org.fleetmail.ui.internal.look.SpokenName;

/**
 * The row above a table in which a person says which rows to show, and keeps that under a name. Ctrl+F leads there, Down
 * back to the table; Esc takes the filter away, and leads back when there is none.
 */
public final class FilterBar<R> {
    private final Composite row;
    private final Text line;
    private final Button saved;
    /** So many pixels of the line are left in a narrow view. */
    private static final int LEAST = 100;

    private final Runnable changed;
    private final SavedFilters filters;
    private List<Function<R, String>> further = List.of();
    private LiveTable<R> table;
    private Predicate<R> wanted = any -> true;

    /**
     * A bar without a table yet.
     *
     * @param id identity of the field, and of the kept filters
     * @param changed what happens when other rows are wanted
     */
    public FilterBar(Composite parent, String id, Runnable changed) {
        this.changed = changed;
        this.filters = SavedFilters.of(id);
        row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(row);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(row);
        line = createLine(id);
        saved = new Button(row, SWT.PUSH);
        saved.setData(Parts.ID, id + ".saved");
        saved.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> openMenu()));
        nameActive();
    }

    private Text createLine(String id) {
        Text text = new Text(row, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        text.setData(Parts.ID, id);
        text.setMessage(Messages.FilterBar_hint);
        text.setToolTipText(Messages.FilterBar_tooltip);
        SpokenName.give(text, Messages.FilterBar_name);
        text.addModifyListener(event -> read());
        text.addListener(SWT.KeyDown, this::key);
        text.addListener(SWT.Traverse, event -> event.doit &= event.detail != SWT.TRAVERSE_ESCAPE);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .hint(Letters.scaled(LEAST), SWT.DEFAULT)
                .applyTo(text);
        return text;
    }

    /** Filters the rows of a table from now on. */
    public FilterBar<R> over(LiveTable<R> filtered) {
        table = filtered;
        read();
        return this;
    }

    /** Lets words be looked for in texts too that no column shows. */
    public FilterBar<R> alsoIn(List<Function<R, String>> texts) {
        further = List.copyOf(texts);
        return this;
    }

    /** Lets a person type. */
    public void focus() {
        line.setFocus();
        line.selectAll();
    }

    private void key(Event event) {
        if (event.keyCode == SWT.ARROW_DOWN) {
            event.doit = false;
            table.control().setFocus();
        } else if (event.character == SWT.ESC) {
            event.doit = false;
            if (line.getText().isEmpty()) {
                table.control().setFocus();
            } else {
                use("");
            }
        }
    }

    /** Filters by a line. */
    void use(String other) {
        line.setText(other);
        line.setSelection(other.length());
    }

    private void read() {
        if (table != null) {
            wanted = RowFilter.of(line.getText(), table.columns(), further);
            nameActive();
            changed.run();
        }
    }

    /** The button says which of the kept filters is in use. */
    private void nameActive() {
        String name = filters.nameOf(line.getText()).orElse(Messages.FilterBar_saved);
        String text = name.replace("&", "&&") + " ▾";
        if (!text.equals(saved.getText())) {
            saved.setText(text);
            row.layout();
        }
    }

    private void openMenu() {
        new FilterMenu(saved, filters, columns(), line.getText(), this::use, this::nameActive).open();
    }

    private List<String> columns() {
        List<String> names = new ArrayList<>();
        table.columns().forEach(column -> names.add(RowFilter.nameOf(column)));
        return names;
    }

    /** Which rows are wanted now; may be asked on any thread. */
    public Predicate<R> wanted() {
        return wanted;
    }
}
