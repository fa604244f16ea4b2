package org.fleetmail.store.observation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fleetmail.core.trouble.Outcome;

/** What was observed, and when. Thread-safe. */
public interface Observations {
    Outcome<Void> keep(Observation observation);

    /** Keeps many, all or none of them. */
    Outcome<Void> keep(List<Observation> observations);

    /** The newest of an element. */
    Outcome<Optional<Observation>> latest(String kind, String element);

    /** All of an element, newest first, at most {@code limit}. */
    Outcome<List<Observation>> history(String kind, String element, int limit);

    /**
     * Of what is older, keeps the newest observation of each element and day (UTC or the server's zone) alone.
     *
     * @return how many were removed
     */
    Outcome<Integer> thinBefore(Instant limit);

    /**
     * Removes what is older, but keeps the newest observation of each element.
     *
     * @return how many were removed
     */
    Outcome<Integer> forgetBefore(Instant limit);
}
