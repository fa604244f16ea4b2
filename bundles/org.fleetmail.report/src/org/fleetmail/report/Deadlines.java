package org.fleetmail.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.fleetmail.model.Deadline;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Provider;
import org.fleetmail.report.audit.ProviderDeadline;
import org.fleetmail.report.mark.Mark;
import org.fleetmail.report.mark.Tone;

/** When providers change something, and whom it touches. */
final class Deadlines {
    private static final int NEAR_DAYS = 90;

    private Deadlines() {}

    static List<ProviderDeadline> of(ReportSource source, EndpointRows endpoints) {
        LocalDate today = source.madeAt().atZone(ZoneOffset.UTC).toLocalDate();
        return source.fleet().getProviders().stream()
                .flatMap(provider -> provider.getDeadlines().stream()
                        .map(deadline -> deadline(provider, deadline, source, endpoints, today)))
                .sorted(Comparator.comparing(ProviderDeadline::date))
                .toList();
    }

    private static ProviderDeadline deadline(
            Provider provider, Deadline deadline, ReportSource source, EndpointRows endpoints, LocalDate today) {
        List<Endpoint> touched = source.fleet().getEndpoints().stream()
                .filter(endpoint -> endpoint.getProvider() == provider)
                .toList();
        long devices = source.devices().stream()
                .filter(device -> sendsThrough(device, touched, source, endpoints))
                .count();
        return new ProviderDeadline(
                provider.getName() == null ? DeviceRows.text(provider.getId()) : provider.getName(),
                DeviceRows.text(deadline.getDate()),
                DeviceRows.text(deadline.getText()),
                DeviceRows.text(deadline.getSource()),
                touched.stream().map(EndpointRows::nameOf).toList(),
                devices,
                state(DeviceRows.text(deadline.getDate()), today));
    }

    private static boolean sendsThrough(
            Device device, List<Endpoint> touched, ReportSource source, EndpointRows endpoints) {
        return endpoints
                .endpointOf(device, source.state(device))
                .filter(touched::contains)
                .isPresent();
    }

    private static Mark state(String date, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(date.strip());
            if (day.isBefore(today)) {
                return Marks.mark(Tone.BAD, "deadline.over");
            }
            return day.isAfter(today.plusDays(NEAR_DAYS))
                    ? Marks.mark(Tone.GOOD, "deadline.far")
                    : Marks.mark(Tone.WARNING, "deadline.near", today.until(day, ChronoUnit.DAYS));
        } catch (DateTimeParseException e) {
            return Marks.mark(Tone.UNKNOWN, "deadline.no-date");
        }
    }
}
