package org.fleetmail.ui.internal.filter;

import java.util.Locale;
import org.fleetmail.ui.internal.look.NaturalOrder;

/** How a cell is compared with what a person typed. Capitals do not matter; digits count as numbers. */
enum Comparison {
    CONTAINS,
    /** The whole cell, or one of its parts where it lists several. */
    EQUALS,
    LESS,
    AT_MOST,
    MORE,
    AT_LEAST;

    private static final String BETWEEN_PARTS = "; ";

    /** The comparison of a sign; {@code !=} is the opposite of one. */
    static Comparison of(String sign) {
        return switch (sign) {
            case "<" -> LESS;
            case "<=" -> AT_MOST;
            case ">" -> MORE;
            case ">=" -> AT_LEAST;
            case ":" -> CONTAINS;
            default -> EQUALS;
        };
    }

    /** Whether a value is awaited still; until it is typed, everything is shown. */
    boolean awaits(String value) {
        return this != EQUALS && value.isEmpty();
    }

    boolean holds(String cell, String value) {
        return switch (this) {
            case CONTAINS -> !cell.isEmpty() && cell.toLowerCase(Locale.ROOT).contains(value);
            case EQUALS -> isOrLists(cell, value);
            case LESS -> !cell.isEmpty() && NaturalOrder.INSTANCE.compare(cell, value) < 0;
            case AT_MOST -> !cell.isEmpty() && NaturalOrder.INSTANCE.compare(cell, value) <= 0;
            case MORE -> !cell.isEmpty() && NaturalOrder.INSTANCE.compare(cell, value) > 0;
            case AT_LEAST -> !cell.isEmpty() && NaturalOrder.INSTANCE.compare(cell, value) >= 0;
        };
    }

    private static boolean isOrLists(String cell, String value) {
        if (cell.equalsIgnoreCase(value)) {
            return true;
        }
        if (cell.contains(BETWEEN_PARTS)) {
            for (String part : cell.split(BETWEEN_PARTS)) {
                if (part.equalsIgnoreCase(value)) {
                    return true;
                }
            }
        }
        return false;
    }
}
