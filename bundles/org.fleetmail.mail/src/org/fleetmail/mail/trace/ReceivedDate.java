package org.fleetmail.mail.trace;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date at the end of a Received line (RFC 5322 section 3.3, with the obsolete forms of section 4.3). */
final class ReceivedDate {
    private static final Pattern DATE =
            Pattern.compile("(\\d{1,2}) ([A-Za-z]{3}) (\\d{2,4}) (\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\.\\d{1,9})?(?:"
                    + " ([+-]\\d{4}|[A-Za-z]{1,5}))?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> ZONES = Map.of(
            "UT", 0, "GMT", 0, "UTC", 0, "EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "MST", -7, "PST", -8, "PDT", -7);

    private ReceivedDate() {}

    /** The line without its date. */
    static String before(String line) {
        int semicolon = semicolon(line);
        return semicolon < 0 ? line : line.substring(0, semicolon);
    }

    static Optional<OffsetDateTime> in(String line) {
        Matcher date = DATE.matcher(line.substring(semicolon(line) + 1));
        if (!date.find()) {
            return Optional.empty();
        }
        int month = MONTHS.indexOf(date.group(2).toLowerCase(Locale.ROOT)) + 1;
        try {
            var time = LocalDateTime.of(
                    year(date.group(3)),
                    month,
                    number(date.group(1)),
                    number(date.group(4)),
                    number(date.group(5)),
                    Math.min(59, date.group(6) == null ? 0 : number(date.group(6))));
            return Optional.of(time.atOffset(zone(date.group(7))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The last semicolon outside comments; -1 where there is none. */
    private static int semicolon(String line) {
        int depth = 0;
        int found = -1;
        for (int i = 0; i < line.length(); i++) {
            switch (line.charAt(i)) {
                case '\\' -> i += depth > 0 ? 1 : 0;
                case '(' -> depth++;
                case ')' -> depth = Math.max(0, depth - 1);
                case ';' -> found = depth == 0 ? i : found;
                default -> {}
            }
        }
        return found;
    }

    private static int year(String digits) {
        int year = number(digits);
        if (digits.length() > 3) {
            return year;
        }
        return year + (year < 50 ? 2000 : 1900);
    }

    private static ZoneOffset zone(String zone) {
        if (zone == null) {
            return ZoneOffset.UTC;
        }
        if (Character.isLetter(zone.charAt(0))) {
            return ZoneOffset.ofHours(ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), 0));
        }
        int hours = number(zone.substring(1, 3));
        int minutes = number(zone.substring(3));
        return zone.charAt(0) == '-'
                ? ZoneOffset.ofHoursMinutes(-hours, -minutes)
                : ZoneOffset.ofHoursMinutes(hours, minutes);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
