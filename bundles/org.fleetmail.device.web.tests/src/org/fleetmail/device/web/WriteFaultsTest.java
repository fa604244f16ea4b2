package org.fleetmail.device.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fleetmail.device.setting.MailSetting.SMTP_HOST;
import static org.fleetmail.device.setting.MailSetting.SMTP_PASSWORD;
import static org.fleetmail.device.setting.MailSetting.SMTP_PORT;
import static org.fleetmail.device.setting.MailSetting.SMTP_SECURITY;
import static org.fleetmail.device.setting.MailSetting.TLS_ROOTS;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceTarget;
import org.fleetmail.device.driver.Written;
import org.fleetmail.device.setting.SettingValue;
import org.fleetmail.device.setting.Settings;
import org.fleetmail.simulator.fault.Fault;
import org.fleetmail.simulator.web.Family;
import org.fleetmail.simulator.web.SimulatedWebPrinter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What devices do instead of what they were told. */
class WriteFaultsTest {
    private static final Settings TO_587 =
            Settings.none().with(SMTP_PORT, "587").with(SMTP_SECURITY, "starttls");

    private final WebRoom room = new WebRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void a_silent_no_op_is_acknowledged_and_seen_when_read_back() {
        SimulatedWebPrinter printer = room.printer(Family.EXAMPLE, new Fault.Lying(List.of(SMTP_PORT)));
        assertThat(room.write(printer, TO_587).complete()).isTrue();
        assertThat(room.read(printer).text(SMTP_PORT)).contains("25");
        assertThat(room.read(printer).text(SMTP_SECURITY)).contains("starttls");
    }

    @Test
    void a_wrong_value_is_seen_when_read_back() {
        SimulatedWebPrinter printer = room.printer(Family.KONICA_MINOLTA, new Fault.WrongValue());
        assertThat(room.write(printer, TO_587).complete()).isTrue();
        assertThat(room.read(printer).text(SMTP_PORT)).contains("588");
    }

    @Test
    void a_partial_change_is_refused_and_seen_when_read_back() {
        SimulatedWebPrinter printer = room.printer(Family.KYOCERA, new Fault.Partial());
        assertThat(room.write(printer, TO_587).refused()).containsOnlyKeys(SMTP_PORT, SMTP_SECURITY);
        assertThat(room.read(printer).text(SMTP_PORT)).contains("587");
        assertThat(room.read(printer).text(SMTP_SECURITY)).contains("off");
    }

    @Test
    void a_refused_value_changes_nothing() {
        SimulatedWebPrinter printer = room.printer(Family.KYOCERA_WSDL, new Fault.RefusesValue(List.of(SMTP_SECURITY)));
        assertThat(room.write(printer, TO_587).refused()).containsOnlyKeys(SMTP_PORT, SMTP_SECURITY);
        assertThat(room.read(printer).text(SMTP_PORT)).contains("25");
    }

    @Test
    void a_device_that_is_slow_is_waited_for() {
        SimulatedWebPrinter printer = room.printer(Family.RICOH, new Fault.Slow(Duration.ofMillis(300)));
        assertThat(room.read(printer).text(SMTP_PORT)).contains("25");
    }

    @Test
    void a_silent_device_is_unreachable_and_not_refusing() {
        SimulatedWebPrinter printer = room.printer(Family.RICOH, new Fault.Silent());
        assertThat(WebRoom.code(room.reading(printer))).isEqualTo(TroubleCode.NET_CLOSED);
    }

    @Test
    void what_cannot_be_written_keeps_everything_back() {
        SimulatedWebPrinter printer = room.printer(Family.EXAMPLE);
        Written written = room.write(
                printer,
                TO_587.with(TLS_ROOTS, "ab".repeat(32))
                        .with(SMTP_PASSWORD, SettingValue.hidden(Secret.of("x".repeat(33)))));
        assertThat(written.refused().get(TLS_ROOTS).code()).isEqualTo(TroubleCode.NOT_SETTABLE);
        assertThat(written.refused().get(SMTP_PASSWORD).code()).isEqualTo(TroubleCode.VALUE_UNFIT);
        assertThat(written.notTried()).contains(SMTP_PORT, SMTP_SECURITY);
        assertThat(printer.attempts()).isZero();
        assertThat(written.toString()).doesNotContain("xxxx");
    }

    @Test
    void nothing_is_written_to_another_device_than_expected() {
        SimulatedWebPrinter printer = room.printer(Family.HP_LEDM, new Fault.OtherSerial());
        DeviceTarget target = WebRoom.target(printer, WebRoom.PASSWORD);
        DeviceTarget expecting = new DeviceTarget(
                target.id(),
                target.name(),
                target.address(),
                target.port(),
                Optional.of("SIM-W1"),
                target.credentials(),
                target.timeout(),
                0,
                target.web());
        Outcome<Written> outcome =
                room.driver.write(expecting, WebRoom.profile(Family.HP_LEDM), TO_587, new Cancellation());
        assertThat(WebRoom.code(outcome)).isEqualTo(TroubleCode.SERIAL_DIFFERS);
        assertThat(printer.settings()).containsEntry(SMTP_PORT, "25").containsEntry(SMTP_HOST, "smtp.old.example");
    }
}
