package org.fleetmail.ui.internal.inventory;

import java.util.List;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.model.Element;
import org.fleetmail.ui.internal.cell.Cells;

/**
 * An element as a row: what its cells said when they were last looked at, so that rows can be filtered and sorted while
 * somebody changes the fleet.
 */
record InventoryRow(Element element, List<String> cells) {
    static InventoryRow of(Kind kind, Element element) {
        return new InventoryRow(
                element,
                kind.columns().stream()
                        .map(column -> Cells.text(column, element))
                        .toList());
    }

    String cell(int column) {
        return cells.get(column);
    }
}
