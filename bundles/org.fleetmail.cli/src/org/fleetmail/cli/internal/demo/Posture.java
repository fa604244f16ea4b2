package org.fleetmail.cli.internal.demo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.cli.internal.reading.Reading;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.setting.MailSetting;

/** How many devices send in which way. */
final class Posture {
    private static final Set<String> ENCRYPTED = Set.of("starttls", "implicit");

    private Posture() {}

    static long encrypted(List<Reading> readings) {
        return readings.stream()
                .filter(reading -> text(reading, MailSetting.SMTP_SECURITY)
                        .filter(ENCRYPTED::contains)
                        .isPresent())
                .count();
    }

    static long inClear(List<Reading> readings) {
        return readings.stream()
                .filter(reading -> text(reading, MailSetting.SMTP_SECURITY)
                        .filter("off"::equals)
                        .isPresent())
                .count();
    }

    /** Devices that do not tell over the network whether they encrypt. */
    static long untold(List<Reading> readings) {
        return readings.stream()
                .filter(reading -> !reading.failed()
                        && text(reading, MailSetting.SMTP_SECURITY).isEmpty())
                .count();
    }

    static long failed(List<Reading> readings) {
        return readings.stream().filter(Reading::failed).count();
    }

    /** How many hand in mail at a port. */
    static long onPort(List<Reading> readings, String port) {
        return readings.stream()
                .filter(reading -> text(reading, MailSetting.SMTP_PORT)
                        .filter(port::equals)
                        .isPresent())
                .count();
    }

    private static Optional<String> text(Reading reading, MailSetting setting) {
        return reading.state() instanceof Outcome.Done<DeviceState>(DeviceState state)
                ? state.settings().text(setting)
                : Optional.empty();
    }
}
