package org.fleetmail.exchange;

import java.util.List;
import org.fleetmail.exchange.column.Column;

/**
 * What becomes of a row.
 *
 * @param number the row as a spreadsheet numbers it
 * @param fate what becomes of it
 * @param id identity of the element, also of one that is new
 * @param label what the element is called
 * @param changes what it gets
 */
public record PlannedRow(int number, Fate fate, String id, String label, List<Change> changes) {
    public PlannedRow {
        changes = List.copyOf(changes);
    }

    /** What becomes of rows. */
    public enum Fate {
        /** It becomes a new element. */
        ADDED,
        /** It changes an element that is known. */
        CHANGED,
        /** The fleet says the same already. */
        SAME,
        /** It cannot be taken; a finding says why. */
        REFUSED
    }

    /**
     * One value.
     *
     * @param column what is set
     * @param before what the element has, as a text
     * @param after what it gets, as a text
     * @param value what it gets; for references the identity or identities
     */
    public record Change(Column column, String before, String after, Object value) {}
}
