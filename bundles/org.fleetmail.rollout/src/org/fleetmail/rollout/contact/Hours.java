package org.fleetmail.rollout.contact;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetmail.model.Site;

/**
 * When devices of a site may be changed. No window at all means at any time; a window that cannot be understood never
 * opens, so that a slip of the pen changes no device in business hours.
 *
 * @param zone time zone of the site
 * @param windows the windows as they stand in the fleet, for example {@code Mon-Fri 19:00-23:00}
 */
public record Hours(ZoneId zone, List<String> windows) {
    /** At any time. */
    public static final Hours ALWAYS = new Hours(ZoneOffset.UTC, List.of());

    private static final Pattern SYNTAX = Pattern.compile(
            "(?i)(mon|tue|wed|thu|fri|sat|sun)(?:-(mon|tue|wed|thu|fri|sat|sun))?\\s+(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

    public Hours {
        windows = List.copyOf(windows);
    }

    /** The hours of a site; {@code null} and a site without windows are always open. */
    public static Hours of(Site site) {
        return site == null || site.getMaintenanceWindows().isEmpty()
                ? ALWAYS
                : new Hours(zone(site.getTimeZone()), site.getMaintenanceWindows());
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(Optional.ofNullable(name).orElse("Asia/Tokyo"));
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /** Whether devices may be changed at a moment. A window such as {@code Fri 22:00-02:00} ends on the next day. */
    public boolean open(Instant at) {
        ZonedDateTime there = at.atZone(zone);
        return windows.isEmpty() || windows.stream().anyMatch(window -> open(window, there));
    }

    private static boolean open(String window, ZonedDateTime at) {
        Matcher parts = SYNTAX.matcher(window.strip());
        if (!parts.matches()) {
            return false;
        }
        try {
            LocalTime from = LocalTime.parse(parts.group(3));
            LocalTime to = LocalTime.parse(parts.group(4));
            LocalTime now = at.toLocalTime();
            boolean today = covers(parts, at.getDayOfWeek());
            boolean yesterday = covers(parts, at.getDayOfWeek().minus(1));
            return from.isBefore(to)
                    ? today && !now.isBefore(from) && now.isBefore(to)
                    : today && !now.isBefore(from) || yesterday && now.isBefore(to);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean covers(Matcher parts, DayOfWeek day) {
        int first = number(parts.group(1));
        int last = parts.group(2) == null ? first : number(parts.group(2));
        int wanted = day.getValue();
        return first <= last ? first <= wanted && wanted <= last : wanted >= first || wanted <= last;
    }

    private static int number(String day) {
        return List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun").indexOf(day.toLowerCase(Locale.ROOT)) + 1;
    }
}
