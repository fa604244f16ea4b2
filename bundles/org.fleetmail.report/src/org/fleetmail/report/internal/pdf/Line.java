package org.fleetmail.report.internal.pdf;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of letters as it stands on paper.
 *
 * @param runs from left to right; all their letters have a glyph
 * @param replaced whether another letter stands for one that has no glyph
 * @param meant what was to be said
 * @param said the paragraph it belongs to, for its colour and weight
 * @param fromRight whether its paragraph is read from right to left, so that it begins at the right edge
 */
record Line(List<Run> runs, boolean replaced, String meant, Said said, boolean fromRight) {
    Line {
        runs = List.copyOf(runs);
    }

    /** Letters from left to right, all of which have a glyph. */
    static Line of(String letters, Said said) {
        return new Line(List.of(new Run(letters, false)), false, letters, said, false);
    }

    /**
     * Letters of one direction.
     *
     * @param letters in the order of the paper
     * @param reversed whether they are read from right to left
     */
    record Run(String letters, boolean reversed) {}

    /** All letters in the order of the paper. */
    String letters() {
        return runs.stream().map(Run::letters).collect(Collectors.joining());
    }
}
