package org.fleetmail.ui.internal.look;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * An order of rows by one column, or by several of which the first counts most. It sorts as any stable sort by this
 * comparator does, but very many rows sooner: it looks at a further column only where rows are the same in those before it.
 */
public final class RowOrder<R> implements Comparator<R> {
    private final List<ColumnOrder<R, ?>> columns;

    private RowOrder(List<ColumnOrder<R, ?>> columns) {
        this.columns = columns;
    }

    /** By a text of each row, as {@link NaturalOrder} compares texts. */
    public static <R> RowOrder<R> natural(Function<R, String> text) {
        return new RowOrder<>(List.of(new ColumnOrder<R, String>(
                row -> NaturalOrder.key(text.apply(row)), Comparator.<String>naturalOrder())));
    }

    /** The order of a comparator. */
    public static <R> RowOrder<R> of(Comparator<R> order) {
        return order instanceof RowOrder<R> same
                ? same
                : new RowOrder<>(List.of(new ColumnOrder<R, R>(row -> row, order)));
    }

    /** By this, and where rows are the same in it, by another. */
    RowOrder<R> within(RowOrder<R> other) {
        List<ColumnOrder<R, ?>> both = new ArrayList<>(columns);
        both.addAll(other.columns);
        return new RowOrder<>(List.copyOf(both));
    }

    @Override
    public RowOrder<R> reversed() {
        return new RowOrder<>(
                columns.stream().<ColumnOrder<R, ?>>map(ColumnOrder::turned).toList());
    }

    @Override
    public int compare(R first, R second) {
        int order = 0;
        for (int at = 0; order == 0 && at < columns.size(); at++) {
            order = columns.get(at).compare(first, second);
        }
        return order;
    }

    /** Sorts rows; those that are the same stay as they stood. */
    void sort(List<R> rows) {
        if (rows.size() > 1 && !columns.isEmpty()) {
            columns.getFirst().sort(rows, others()::sort);
        }
    }

    /** Rows of which at least so many at the beginning stand where {@link #sort} puts them, and the others as they came. */
    List<R> beginning(int most, List<R> rows) {
        return columns.getFirst().beginning(most, rows, others());
    }

    private RowOrder<R> others() {
        return new RowOrder<>(columns.subList(1, columns.size()));
    }
}
