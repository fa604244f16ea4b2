package org.fleetmail.ui.internal.filter;

import java.util.List;
import java.util.function.Function;

/**
 * One thing that a person asks of rows.
 *
 * @param opposite whether rows are wanted of which it is not so
 * @param cells the cells of which one has to be so
 * @param values the values of which one has to fit, in small letters
 */
record Term<R>(boolean opposite, List<Function<R, String>> cells, Comparison comparison, List<String> values) {
    /** Whether it says something already; until then it hides nothing. */
    boolean isWhole() {
        return values.stream().noneMatch(comparison::awaits);
    }

    boolean holds(R row) {
        for (Function<R, String> cell : cells) {
            if (fits(cell.apply(row))) {
                return !opposite;
            }
        }
        return opposite;
    }

    private boolean fits(String cell) {
        for (String value : values) {
            if (comparison.holds(cell, value)) {
                return true;
            }
        }
        return false;
    }
}
