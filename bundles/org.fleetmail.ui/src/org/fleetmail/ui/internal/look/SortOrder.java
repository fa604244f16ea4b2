package org.fleetmail.ui.internal.look;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** By which columns rows are sorted: the one chosen last counts first, and rows that are the same in it keep the order before. */
final class SortOrder<R> {
    private static final String DOWN = "-";

    private final LinkedHashMap<String, Choice<R>> columns = new LinkedHashMap<>();

    private record Choice<R>(RowOrder<R> order, boolean down) {
        RowOrder<R> rows() {
            return down ? order.reversed() : order;
        }
    }

    /** Sorts by a column from now on, and by those chosen before within it. */
    void choose(String column, RowOrder<R> order, boolean down) {
        columns.putFirst(column, new Choice<>(order, down));
    }

    /** Sorts by nothing any more. */
    void clear() {
        columns.clear();
    }

    Optional<Comparator<R>> comparator() {
        return columns.values().stream()
                .map(Choice::rows)
                .reduce(RowOrder::within)
                .map(order -> order);
    }

    /** The identity of the column that counts first. */
    Optional<String> first() {
        return columns.sequencedKeySet().stream().findFirst();
    }

    /** Whether a column is sorted from its end. */
    boolean isDown(String column) {
        return columns.containsKey(column) && columns.get(column).down();
    }

    /** In one line, for preferences: the columns, the one that counts first in front, with a minus where it is sorted from its end. */
    String text() {
        return columns.entrySet().stream()
                .map(column -> (column.getValue().down() ? DOWN : "") + column.getKey())
                .collect(Collectors.joining(";"));
    }

    /**
     * Sorts as {@link #text} said; columns there are not any more are left out.
     *
     * @param orders the order of a column of an identity
     */
    void read(String text, Function<String, Optional<RowOrder<R>>> orders) {
        clear();
        for (String part : text.split(";")) {
            String column = part.startsWith(DOWN) ? part.substring(DOWN.length()) : part;
            orders.apply(column)
                    .ifPresent(order -> columns.putLast(column, new Choice<>(order, part.startsWith(DOWN))));
        }
    }
}
