package org.fleetmail.exchange.sheet;

import java.util.List;

/**
 * A row that holds something.
 *
 * @param number its number as a spreadsheet shows it: the first is 1
 * @param cells its cells from the first column on, without blanks around them; empty where there is nothing
 */
public record SheetRow(int number, List<String> cells) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column, the first being 0; empty where the row is shorter. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
