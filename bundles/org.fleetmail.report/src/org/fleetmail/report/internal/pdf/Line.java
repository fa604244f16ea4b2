package org.fleetmail.report.internal.pdf;

/**
 * A line of letters as it stands on paper.
 *
 * @param letters in the order of the paper, all of which have a glyph
 * @param meant what was to be said, where that is something else: another order, or letters without a glyph
 * @param said the paragraph it belongs to, for its colour and weight
 */
record Line(String letters, String meant, Said said) {
    boolean isReplaced() {
        return !letters.equals(meant);
    }
}
