package org.fleetmail.ui.fleet;

import java.time.Instant;

/**
 * What was last seen of an endpoint or a device, for icons in lists.
 *
 * @param mood how it is
 * @param word the same in a word
 * @param at when it was seen
 */
public record State(Mood mood, String word, Instant at) {
    /** How something is, as an icon shows it; never without the word. */
    public enum Mood {
        GOOD,
        WARNING,
        BAD,
        UNKNOWN,
        BUSY
    }
}
