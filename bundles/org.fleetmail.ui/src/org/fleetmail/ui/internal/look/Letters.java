package org.fleetmail.ui.internal.look;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;

/** Room for words: a person may have made the letters of the desktop larger, and sizes grow with them. */
public final class Letters {
    private static final String SAMPLE = "abcdefghijklmnopqrstuvwxyz";

    /** Width of the sample, in pixels, for which lengths are chosen. */
    private static final double USUAL = 192;

    /** What the head of a column needs beside its words, the mark of its order included. */
    private static final int HEAD = 24;

    private Letters() {}

    /** A length as it is in letters of this size; on the UI thread. */
    public static int scaled(int pixels) {
        return (int) Math.round(pixels * scale());
    }

    /** What {@link #scaled(int)} made this length of. */
    static int unscaled(int pixels) {
        return (int) Math.round(pixels / scale());
    }

    /** A size as it is in letters of this size. */
    public static Point scaled(Point size) {
        return new Point(scaled(size.x), scaled(size.y));
    }

    /** The least width of a column with this head. */
    static int head(String title) {
        GC gc = new GC(Display.getCurrent());
        try {
            return gc.textExtent(title).x + HEAD;
        } finally {
            gc.dispose();
        }
    }

    private static double scale() {
        GC gc = new GC(Display.getCurrent());
        try {
            return Math.max(1, gc.textExtent(SAMPLE).x / USUAL);
        } finally {
            gc.dispose();
        }
    }
}
