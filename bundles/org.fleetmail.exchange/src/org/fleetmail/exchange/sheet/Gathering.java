package org.fleetmail.exchange.sheet;

import java.util.ArrayList;
import java.util.List;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.exchange.sheet.SheetFile.NoSheet;

/** Gathers the rows of a table within its bounds; rows that hold nothing are left out. */
final class Gathering {
    /** So many remarks of one table; a column of formulas would make one for each of its cells. */
    private static final int MOST_REMARKS = 1_000;

    private final SheetLimits limits;
    private final List<SheetRow> rows = new ArrayList<>();
    private final List<SheetRemark> remarks = new ArrayList<>();
    private int filled;

    Gathering(SheetLimits limits) {
        this.limits = limits;
    }

    void row(int number, List<String> cells) throws NoSheet {
        List<String> held = cells.stream().map(String::strip).toList();
        if (held.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (rows.size() == limits.rows()) {
            throw NoSheet.of("too-many-rows", limits.rows());
        }
        if (held.size() > limits.columns()) {
            throw NoSheet.of("too-many-columns", number, limits.columns());
        }
        if (held.stream().anyMatch(cell -> cell.length() > limits.characters())) {
            throw NoSheet.of("too-long", number, limits.characters());
        }
        filled += (int) held.stream().filter(cell -> !cell.isEmpty()).count();
        if (filled > limits.cells()) {
            throw NoSheet.of("too-many-cells", limits.cells());
        }
        rows.add(new SheetRow(number, held));
    }

    void remark(int row, int column, String key, Object... arguments) {
        if (remarks.size() < MOST_REMARKS) {
            remarks.add(new SheetRemark(row, column, Sentence.of(Gathering.class, key, arguments)));
        }
    }

    Sheet sheet(Sheet.Origin origin) throws NoSheet {
        if (rows.isEmpty()) {
            throw NoSheet.of("empty");
        }
        return new Sheet(rows, remarks, origin);
    }
}
