package org.fleetmail.exchange.column;

import org.fleetmail.core.text.Sentence;

/** What a cell means for its column. */
public sealed interface CellValue {
    /**
     * A value.
     *
     * @param value of the attribute, a list where it can have many; of a reference, the identity or identities
     */
    record Known(Object value) implements CellValue {}

    /** The name of a site that the fleet does not have. */
    record NewSite(String name) implements CellValue {}

    /** Nothing that the column could hold. */
    record Mistaken(Sentence why) implements CellValue {}
}
