package org.fleetmail.exchange.column;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Several values in one cell, as people write them: {@code 3f; color} or {@code 3f、color}. A value that holds a separator
 * itself stands in quotes, those in it twice, as in a text of comma-separated values (RFC 4180).
 */
final class Parts {
    private static final String SEPARATOR = "; ";
    private static final String SIGNS = ";,、；，\n";
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[" + SIGNS + "]|^\"|^\\s|\\s$");
    private static final Pattern BETWEEN = Pattern.compile("[" + SIGNS + "]");

    private Parts() {}

    /** The cell of several values. */
    static String join(Collection<String> values) {
        return values.stream().map(Parts::quoted).collect(Collectors.joining(SEPARATOR));
    }

    private static String quoted(String value) {
        return NEEDS_QUOTES.matcher(value).find() ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    /** The values of a cell; blanks around them, and those that are empty, are left out. */
    static List<String> split(String cell) {
        List<String> values = new ArrayList<>();
        Matcher between = BETWEEN.matcher(cell);
        for (int start = 0; start < cell.length(); ) {
            int end = end(between, start, cell.length());
            int closing = cell.substring(start, end).isBlank() ? -1 : closing(cell, start);
            if (closing > 0) {
                end = end(between, closing + 1, cell.length());
                values.add(cell.substring(cell.indexOf('"', start) + 1, closing).replace("\"\"", "\""));
            } else if (!cell.substring(start, end).isBlank()) {
                values.add(cell.substring(start, end).strip());
            }
            start = end + 1;
        }
        return values;
    }

    private static int end(Matcher between, int from, int length) {
        return between.find(from) ? between.start() : length;
    }

    /** Where the quotes end in which a value stands, if it does; nothing but a separator may come after them. */
    private static int closing(String cell, int start) {
        int opening = start;
        while (Character.isWhitespace(cell.charAt(opening))) {
            opening++;
        }
        if (cell.charAt(opening) != '"') {
            return -1;
        }
        int closing = cell.indexOf('"', opening + 1);
        while (closing >= 0 && closing + 1 < cell.length() && cell.charAt(closing + 1) == '"') {
            closing = cell.indexOf('"', closing + 2);
        }
        return closing >= 0 && isEnd(cell, closing + 1) ? closing : -1;
    }

    private static boolean isEnd(String cell, int place) {
        int next = place;
        while (next < cell.length() && cell.charAt(next) != '\n' && Character.isWhitespace(cell.charAt(next))) {
            next++;
        }
        return next == cell.length() || SIGNS.indexOf(cell.charAt(next)) >= 0;
    }
}
