package org.fleetmail.ui.internal.look;

import java.util.List;
import java.util.stream.Stream;

/** A line of a table: a row, or the head of a group of rows. */
public sealed interface Line<R> {
    /** A row. */
    record Row<R>(R row) implements Line<R> {}

    /**
     * The head of a group.
     *
     * @param title what its rows have in common
     * @param rows how many they are
     * @param folded whether its rows are hidden
     */
    record Head<R>(String title, int rows, boolean folded) implements Line<R> {}

    /** The rows among lines. */
    static <R> Stream<R> rows(List<Line<R>> lines) {
        return lines.stream().flatMap(line -> line instanceof Row<R>(R row) ? Stream.of(row) : Stream.empty());
    }
}
