package org.fleetmail.ui.internal.look;

import org.fleetmail.ui.fleet.State.Mood;

/**
 * A bar below the text of a cell, from one share of the cell's width to another.
 *
 * @param from where it begins, 0 to 1
 * @param to where it ends, {@code from} to 1
 * @param mood its colour; the cell's text says the same in words
 */
public record Bar(double from, double to, Mood mood) {
    public Bar {
        from = Math.clamp(from, 0, 1);
        to = Math.clamp(to, from, 1);
    }
}
