package org.fleetmail.rollout.contact;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fleetmail.model.Site;

/**
 * When devices of a site may be changed, in the time zone of the site. No window at all means at any time; a window that
 * cannot be understood never opens, so that a slip of the pen changes no device in business hours.
 *
 * <p>Where clocks are put forward, a window whose beginning is left out opens as much later, and so does its end. Where
 * they are put back, a window opens once, at the first of the two times.
 *
 * @param zone time zone of the site
 * @param windows the windows as they stand in the fleet, for example {@code Mon-Fri 19:00-23:00}
 */
public record Hours(ZoneId zone, List<String> windows) {
    /** At any time. */
    public static final Hours ALWAYS = new Hours(ZoneOffset.UTC, List.of());

    private static final int DAYS_AHEAD = 8;

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
        return windows.isEmpty() || times(at).anyMatch(time -> time.holds(at));
    }

    /** When a window opens next, within a week; empty when one is open, and when none ever opens. */
    public Optional<Instant> nextOpening(Instant at) {
        return open(at)
                ? Optional.empty()
                : times(at).map(Window.Time::from).filter(at::isBefore).min(Comparator.naturalOrder());
    }

    private Stream<Window.Time> times(Instant at) {
        LocalDate today = at.atZone(zone).toLocalDate();
        List<LocalDate> days =
                LongStream.range(-1, DAYS_AHEAD).mapToObj(today::plusDays).toList();
        return windows.stream()
                .map(Window::of)
                .flatMap(Optional::stream)
                .flatMap(window -> days.stream().flatMap(day -> window.on(day, zone).stream()));
    }
}
