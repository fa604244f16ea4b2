package org.fleetmail.client.matrix;

import java.time.LocalDate;
import org.fleetmail.core.text.Sentence;

/**
 * Where a fact comes from.
 *
 * @param id short name within our data
 * @param title what it is
 * @param date when it was published or measured; for pages without a date when it was read
 * @param confidence how sure facts from it are
 */
public record Source(String id, Wording title, LocalDate date, Confidence confidence) {
    /** Title, date and confidence in one line. */
    public Sentence citation() {
        return Sentence.of(Source.class, "source", title.sentence(), date.toString(), confidence.label());
    }
}
