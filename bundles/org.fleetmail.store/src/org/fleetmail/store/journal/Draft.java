package org.fleetmail.store.journal;

import java.util.Objects;

/**
 * An entry before it has a place in the chain.
 *
 * @param run the run it belongs to
 * @param device identity of the device, empty where the entry is about the run
 * @param kind what it says
 * @param body a JSON object of at most {@value #MAX_BODY} characters; it never holds a secret
 */
public record Draft(String run, String device, EntryKind kind, String body) {
    /** Longest body, in characters. */
    public static final int MAX_BODY = 1_000_000;

    public Draft {
        Objects.requireNonNull(run);
        Objects.requireNonNull(device);
        Objects.requireNonNull(kind);
        if (body.length() > MAX_BODY) {
            throw new IllegalArgumentException("body of " + body.length() + " characters");
        }
    }
}
