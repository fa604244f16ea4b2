package org.fleetmail.ui.internal.wave;

/** Numbers as people type them. */
final class Numbers {
    private static final int LONGEST = 6;

    private Numbers() {}

    /** A number of at most six digits; -1 for anything else. */
    static int of(String typed) {
        String text = typed.strip();
        return text.length() <= LONGEST && text.matches("[0-9]+") ? Integer.parseInt(text) : -1;
    }
}
