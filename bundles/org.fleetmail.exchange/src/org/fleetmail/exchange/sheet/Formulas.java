package org.fleetmail.exchange.sheet;

/**
 * Texts that a spreadsheet would take for a formula when it opens a text file. On their way out they get an apostrophe before
 * them, which spreadsheets read as: this is text; on their way in it is taken off again.
 */
final class Formulas {
    /** The beginnings of formulas, with those of full width that Japanese input methods write. */
    private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

    private Formulas() {}

    static boolean looksLike(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0 && !text.matches("-?[0-9]+([.][0-9]+)?");
    }

    /** The text in a form that is never carried out. */
    static String harmless(String text) {
        return looksLike(text) ? "'" + text : text;
    }

    /** The text that {@link #harmless} was given. */
    static String original(String text) {
        return text.startsWith("'") && looksLike(text.substring(1)) ? text.substring(1) : text;
    }
}
