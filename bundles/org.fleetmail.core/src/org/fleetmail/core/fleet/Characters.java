package org.fleetmail.core.fleet;

/** The characters a fleet file can hold: those of XML 1.0, section 2.2, production Char, and no longer text than is read. */
public final class Characters {
    private Characters() {}

    /** Whether a fleet file can hold this text. */
    public static boolean fit(String text) {
        return text.length() < Limits.STANDARD.characters() / 8
                && text.codePoints().allMatch(Characters::fit);
    }

    private static boolean fit(int c) {
        return c >= 0x20 && c <= 0xD7FF
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
