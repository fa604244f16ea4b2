package org.fleetmail.ui.internal.cell;

/** What a person typed into a cell. */
public sealed interface Typed {
    /**
     * Something the feature can hold.
     *
     * @param value {@code null} for nothing
     */
    record Value(Object value) implements Typed {}

    /** Nothing the feature could hold, and why. */
    record Wrong(String why) implements Typed {}
}
