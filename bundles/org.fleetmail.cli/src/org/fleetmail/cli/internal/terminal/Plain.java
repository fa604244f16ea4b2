package org.fleetmail.cli.internal.terminal;

import java.util.stream.Collectors;

/**
 * Texts of devices, servers and files made fit for a terminal: without control characters, which could move the cursor,
 * and without the characters that turn the direction of writing (Unicode Bidi_Control).
 */
public final class Plain {
    private Plain() {}

    /** A text in one line, without anything a terminal would act on. */
    public static String line(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .filter(c -> !turnsDirection(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** The same, not wider than so many columns; what is cut off is marked by {@code …}. */
    public static String cut(String text, int columns) {
        String line = line(text);
        if (width(line) <= columns) {
            return line;
        }
        StringBuilder cut = new StringBuilder();
        int used = 1;
        for (int c : line.codePoints().toArray()) {
            used += columnsOf(c);
            if (used > columns) {
                break;
            }
            cut.appendCodePoint(c);
        }
        return cut.append('…').toString();
    }

    /** Columns a text takes on a terminal: East Asian wide characters take two. */
    public static int width(String text) {
        return text.codePoints().map(Plain::columnsOf).sum();
    }

    private static int columnsOf(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115f
                || c >= 0x2e80 && c <= 0xa4cf
                || c >= 0xac00 && c <= 0xd7a3
                || c >= 0xf900 && c <= 0xfaff
                || c >= 0xfe30 && c <= 0xfe6f
                || c >= 0xff00 && c <= 0xff60
                || c >= 0xffe0 && c <= 0xffe6
                || c >= 0x1f300 && c <= 0x1faff
                || c >= 0x20000 && c <= 0x3fffd;
    }

    private static boolean turnsDirection(int c) {
        return c == 0x61c || c == 0x200e || c == 0x200f || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    }
}
