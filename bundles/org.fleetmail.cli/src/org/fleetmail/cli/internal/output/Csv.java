package org.fleetmail.cli.internal.output;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of comma-separated values (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe before
 * it, because its text may come from a stranger.
 */
public final class Csv {
    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    /** One row, without its line end. */
    public static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !isNumber(text) ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9]+");
    }
}
