package org.fleetmail.report.internal.pdf;

/**
 * A paragraph.
 *
 * @param text what it says
 * @param ink its colour
 * @param bold whether it is bold
 */
record Said(String text, Ink ink, boolean bold) {
    static Said plain(String text) {
        return new Said(text, Ink.TEXT, false);
    }

    static Said bold(String text) {
        return new Said(text, Ink.TEXT, true);
    }
}
