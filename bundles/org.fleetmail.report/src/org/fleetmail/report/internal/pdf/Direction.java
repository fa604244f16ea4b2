package org.fleetmail.report.internal.pdf;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Brings letters that are written from right to left into the order of the paper (UAX 9), with mirrored brackets, and joins Arabic
 * letters where a face has the joined forms (Unicode, Arabic Presentation Forms).
 */
final class Direction {
    private static final int SHAPES =
            ArabicShaping.LETTERS_SHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK;

    private static final int MIRRORED = Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING;

    private Direction() {}

    /** Whether a text has letters that are not simply written from left to right. */
    static boolean concerns(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /**
     * The direction of a paragraph, that of its first letter which has one; each of its lines has it.
     *
     * @return the level of the paragraph, 0 or 1
     */
    static byte of(String paragraph) {
        return Bidi.getBaseDirection(paragraph) == Bidi.RTL ? Bidi.RTL : Bidi.LTR;
    }

    /** Arabic letters joined; as they were where one of the joined forms has no glyph. */
    static String joined(String text, IntPredicate hasGlyph) {
        try {
            String joined = new ArabicShaping(SHAPES).shape(text);
            boolean whole = joined.codePoints().allMatch(letter -> text.indexOf(letter) >= 0 || hasGlyph.test(letter));
            return whole ? joined : text;
        } catch (ArabicShapingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** A line in the order of the paper, in a paragraph of a direction. */
    static List<Line.Run> onPaper(String line, byte direction) {
        Bidi bidi = new Bidi(line, direction);
        List<Line.Run> runs = new ArrayList<>();
        for (int i = 0; i < bidi.countRuns(); i++) {
            BidiRun run = bidi.getVisualRun(i);
            String letters = line.substring(run.getStart(), run.getLimit());
            runs.add(new Line.Run(run.isOddRun() ? Bidi.writeReverse(letters, MIRRORED) : letters, run.isOddRun()));
        }
        return runs;
    }
}
