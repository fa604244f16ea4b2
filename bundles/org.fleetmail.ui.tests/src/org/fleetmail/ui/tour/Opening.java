package org.fleetmail.ui.tour;

/**
 * How a window of the console is opened.
 *
 * @param name what is opened, for a message
 * @param action has it opened soon; it is run off the UI thread and does not wait for the end of the window
 * @param filling fills in what the second page of a wizard goes by
 * @param example fills in the first page for a picture
 */
record Opening(String name, Runnable action, Runnable filling, Runnable example) {
    Opening(String name, Runnable action) {
        this(name, action, () -> {}, () -> {});
    }

    Opening filledBy(Runnable other) {
        return new Opening(name, action, other, example);
    }

    Opening drawnWith(Runnable other) {
        return new Opening(name, action, filling, other);
    }
}
