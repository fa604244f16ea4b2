package org.fleetmail.rollout.run;

import java.time.Instant;
import java.util.List;
import org.fleetmail.store.journal.JournalEntry;

/** A point in the history of a device to which it may return. */
public sealed interface Point {
    /** As it was before a run. */
    record BeforeRun(String run) implements Point {}

    /** As it was at a time. */
    record At(Instant time) implements Point {}

    /** The name of the run, or the time as in ISO 8601. */
    default String name() {
        return switch (this) {
            case BeforeRun(String run) -> run;
            case At(Instant time) -> time.toString();
        };
    }

    /** How many of a device's entries lie before the point. */
    default int place(List<JournalEntry> entries) {
        int place = 0;
        while (place < entries.size() && !reached(entries.get(place))) {
            place++;
        }
        return place;
    }

    private boolean reached(JournalEntry entry) {
        return switch (this) {
            case BeforeRun(String run) -> entry.run().equals(run);
            case At(Instant time) -> entry.at().isAfter(time);
        };
    }
}
