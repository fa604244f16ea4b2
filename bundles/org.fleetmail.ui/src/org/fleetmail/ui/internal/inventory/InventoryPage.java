package org.fleetmail.ui.internal.inventory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.common.util.ECollections;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.model.Element;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Later;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.filter.FilterBar;
import org.fleetmail.ui.internal.look.Arrangement;
import org.fleetmail.ui.internal.look.Counts;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.Listing;
import org.fleetmail.ui.internal.look.LiveTable;

/** All elements of one kind with a filter above them. Rows are made a slice at a time, so that nobody waits for many. */
final class InventoryPage {
    private static final int SLICE = 1_000;

    private final Kind kind;
    private final Composite area;
    private final FilterBar<InventoryRow> filter;
    private final LiveTable<InventoryRow> table;
    private final Arrangement<InventoryRow> arrangement;
    private final CellEditing editing;
    private InventoryRows rows;
    private final Label counts;
    private Optional<OpenFleet> fleet = Optional.empty();
    private boolean stale = true;
    private boolean working;

    InventoryPage(Composite parent, Kind kind, Icons icons) {
        this.kind = kind;
        this.rows = new InventoryRows(kind);
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 4).spacing(6, 4).applyTo(area);
        filter = new FilterBar<>(area, InventoryTable.id(kind) + ".filter", this::arrange);
        table = InventoryTable.in(area, kind, icons);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        arrangement = new Arrangement<>(table);
        editing = new CellEditing(table, kind, () -> fleet);
        counts = new Label(area, SWT.NONE);
        counts.setData(Parts.ID, InventoryTable.id(kind) + ".counts");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(counts);
        table.onSort(this::arrange);
        arrangement.onShow(() -> counts.setText(hint()));
        filter.over(table);
    }

    LiveTable<InventoryRow> table() {
        return table;
    }

    FilterBar<InventoryRow> filter() {
        return filter;
    }

    CellEditing editing() {
        return editing;
    }

    Kind kind() {
        return kind;
    }

    /** The selected elements. */
    List<Element> selection() {
        return table.selection().stream().map(InventoryRow::element).toList();
    }

    /** Shows another fleet, or none, when it is looked at next. */
    void use(Optional<OpenFleet> other) {
        if (!fleet.equals(other)) {
            fleet = other;
            rows = new InventoryRows(kind);
        }
        stale = true;
    }

    /** Shows anew what changed when it is looked at next. */
    void changed(Set<Element> touched) {
        rows.forget(touched);
        stale = true;
    }

    /** Shows what is so now. */
    void look() {
        if (stale) {
            stale = false;
            rows.begin(fleet.map(OpenFleet::fleet).map(kind::elements).orElse(ECollections.emptyEList()));
            goOn();
        }
    }

    /** The first slice is shown at once, the others when all are there. */
    private void goOn() {
        if (!working && !area.isDisposed()) {
            working = !rows.goOn(SLICE);
            if (!working || table.count() == 0) {
                arrange();
            }
            if (working) {
                Later.in(area, () -> {
                    working = false;
                    goOn();
                });
            }
        }
    }

    private void arrange() {
        arrangement.show(new Listing<>(filter.wanted(), table.order(), Optional.empty(), Set.of()), rows.rows());
    }

    private String hint() {
        if (fleet.isEmpty()) {
            return Messages.InventoryPage_no_fleet;
        }
        if (rows.all() == 0) {
            return Messages.InventoryPage_empty;
        }
        return Counts.bind(Messages.InventoryPage_counts, table.count(), rows.all());
    }
}
