package org.fleetmail.ui.internal.look;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Optional;

/** By which columns rows are sorted: the one chosen last counts first, and rows that are the same in it keep the order before. */
final class SortOrder<R> {
    private final LinkedHashMap<String, RowOrder<R>> columns = new LinkedHashMap<>();

    /** Sorts by a column from now on, and by those chosen before within it. */
    void choose(String column, RowOrder<R> order) {
        columns.putFirst(column, order);
    }

    Optional<Comparator<R>> comparator() {
        return columns.values().stream().reduce(RowOrder::within).map(order -> order);
    }
}
