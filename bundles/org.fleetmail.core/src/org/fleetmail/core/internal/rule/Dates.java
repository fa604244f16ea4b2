package org.fleetmail.core.internal.rule;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Dates as yyyy-mm-dd (ISO 8601). */
final class Dates {
    private Dates() {}

    static boolean valid(String text) {
        try {
            return LocalDate.parse(text.strip()) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
