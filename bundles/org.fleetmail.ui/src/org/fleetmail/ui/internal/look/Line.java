package org.fleetmail.ui.internal.look;

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
}
