package org.fleetmail.ui.internal.look;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.ui.PlatformUI;
import org.fleetmail.ui.fleet.State.Mood;

/** Draws bars at the lower edge of cells, in the colours of the theme. */
final class BarPainter {
    private static final int HEIGHT = 3;
    private static final int MARGIN = 3;

    private BarPainter() {}

    /** Draws a bar into a cell. */
    static void paint(GC gc, Rectangle cell, Bar bar) {
        int width = cell.width - 2 * MARGIN;
        int top = cell.y + cell.height - HEIGHT - 1;
        Color before = gc.getBackground();
        gc.setBackground(colour("quiet"));
        gc.setAlpha(60);
        gc.fillRectangle(cell.x + MARGIN, top, width, HEIGHT);
        gc.setAlpha(255);
        gc.setBackground(colour(word(bar.mood())));
        int from = (int) (bar.from() * width);
        int length = Math.max(1, (int) ((bar.to() - bar.from()) * width));
        gc.fillRectangle(cell.x + MARGIN + from, top, length, HEIGHT);
        gc.setBackground(before);
    }

    private static Color colour(String name) {
        return PlatformUI.getWorkbench()
                .getThemeManager()
                .getCurrentTheme()
                .getColorRegistry()
                .get("org.fleetmail.ui." + name);
    }

    private static String word(Mood mood) {
        return switch (mood) {
            case GOOD -> "good";
            case WARNING -> "warning";
            case BAD -> "bad";
            case UNKNOWN -> "quiet";
            case BUSY -> "changed";
        };
    }
}
