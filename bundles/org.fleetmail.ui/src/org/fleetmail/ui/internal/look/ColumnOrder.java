package org.fleetmail.ui.internal.look;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An order of rows by one column. Of each row that is sorted the key is made once.
 *
 * @param key what of a row is compared
 * @param keys how
 */
record ColumnOrder<R, K>(Function<R, K> key, Comparator<? super K> keys) implements Comparator<R> {
    private record Keyed<R, K>(K key, R row, int at) {}

    @Override
    public int compare(R first, R second) {
        return keys.compare(key.apply(first), key.apply(second));
    }

    ColumnOrder<R, K> turned() {
        return new ColumnOrder<>(key, keys.reversed());
    }

    /**
     * Sorts rows.
     *
     * @param same sorts those that stand beside each other and are the same here
     */
    void sort(List<R> rows, Consumer<List<R>> same) {
        List<Keyed<R, K>> keyed = new ArrayList<>(rows.size());
        rows.forEach(row -> keyed.add(new Keyed<>(key.apply(row), row, keyed.size())));
        keyed.sort(this::compareKeys);
        int begin = 0;
        for (int at = 0; at < keyed.size(); at++) {
            rows.set(at, keyed.get(at).row());
            if (at + 1 == keyed.size() || compareKeys(keyed.get(at), keyed.get(at + 1)) != 0) {
                same.accept(rows.subList(begin, at + 1));
                begin = at + 1;
            }
        }
    }

    /**
     * Rows of which at least so many at the beginning stand where sorting puts them, and the others as they came.
     *
     * @param others the order of rows that are the same here
     */
    List<R> beginning(int most, List<R> rows, Comparator<R> others) {
        Comparator<Keyed<R, K>> here = this::compareKeys;
        Comparator<Keyed<R, K>> order = here.thenComparing(Keyed::row, others).thenComparingInt(Keyed::at);
        PriorityQueue<Keyed<R, K>> first = new PriorityQueue<>(order.reversed());
        for (int at = 0; at < rows.size(); at++) {
            Keyed<R, K> row = new Keyed<>(key.apply(rows.get(at)), rows.get(at), at);
            if (first.size() <= most || order.compare(row, first.peek()) < 0) {
                first.add(row);
            }
            if (first.size() > most + 1) {
                first.poll();
            }
        }
        return before(first.stream().sorted(order).toList(), rows);
    }

    private int compareKeys(Keyed<R, K> first, Keyed<R, K> second) {
        return keys.compare(first.key(), second.key());
    }

    private static <R, K> List<R> before(List<Keyed<R, K>> first, List<R> rows) {
        List<R> all = new ArrayList<>(rows.size());
        BitSet taken = new BitSet(rows.size());
        first.forEach(row -> {
            all.add(row.row());
            taken.set(row.at());
        });
        for (int at = taken.nextClearBit(0); at < rows.size(); at = taken.nextClearBit(at + 1)) {
            all.add(rows.get(at));
        }
        return all;
    }
}
