package org.fleetmail.rollout.contact;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A maintenance window, for example {@code Mon-Fri 19:00-23:00}.
 *
 * @param first first day of the week
 * @param last last one; before the first: over the end of the week
 * @param from when it opens
 * @param to when it closes; not after {@code from}: on the next day
 */
record Window(DayOfWeek first, DayOfWeek last, LocalTime from, LocalTime to) {
    private static final Pattern SYNTAX = Pattern.compile(
            "(?i)(mon|tue|wed|thu|fri|sat|sun)(?:-(mon|tue|wed|thu|fri|sat|sun))?\\s+(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    /** A stretch of time; {@code to} is not in it any more. */
    record Time(Instant from, Instant to) {
        boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    /** The window of a text, empty where it is none. */
    static Optional<Window> of(String text) {
        Matcher parts = SYNTAX.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            DayOfWeek first = day(parts.group(1));
            DayOfWeek last = parts.group(2) == null ? first : day(parts.group(2));
            return Optional.of(
                    new Window(first, last, LocalTime.parse(parts.group(3)), LocalTime.parse(parts.group(4))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DayOfWeek day(String name) {
        return DayOfWeek.of(DAYS.indexOf(name.toLowerCase(Locale.ROOT)) + 1);
    }

    /** When it is open, if it opens on a day. */
    Optional<Time> on(LocalDate day, ZoneId zone) {
        if (!covers(day.getDayOfWeek())) {
            return Optional.empty();
        }
        LocalDate end = from.isBefore(to) ? day : day.plusDays(1);
        return Optional.of(new Time(
                day.atTime(from).atZone(zone).toInstant(),
                end.atTime(to).atZone(zone).toInstant()));
    }

    private boolean covers(DayOfWeek day) {
        return first.compareTo(last) <= 0
                ? day.compareTo(first) >= 0 && day.compareTo(last) <= 0
                : day.compareTo(first) >= 0 || day.compareTo(last) <= 0;
    }
}
