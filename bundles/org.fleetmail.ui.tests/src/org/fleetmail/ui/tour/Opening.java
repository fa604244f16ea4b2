package org.fleetmail.ui.tour;

/**
 * How a window of the console is opened.
 *
 * @param name what is opened, for a message
 * @param action has it opened soon; it is run off the UI thread and does not wait for the end of the window
 * @param filling fills in what the second page of a wizard goes by
 */
record Opening(String name, Runnable action, Runnable filling) {
    Opening(String name, Runnable action) {
        this(name, action, () -> {});
    }

    Opening filledBy(Runnable other) {
        return new Opening(name, action, other);
    }
}
