package org.fleetmail.device.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fleetmail.device.setting.MailSetting.SMTP_AUTH;
import static org.fleetmail.device.setting.MailSetting.SMTP_HOST;
import static org.fleetmail.device.setting.MailSetting.SMTP_PASSWORD;
import static org.fleetmail.device.setting.MailSetting.SMTP_PORT;
import static org.fleetmail.device.setting.MailSetting.SMTP_SECURITY;
import static org.fleetmail.device.setting.MailSetting.SMTP_SENDER;
import static org.fleetmail.device.setting.MailSetting.SMTP_USER;
import static org.fleetmail.device.setting.MailSetting.SMTP_VERIFY_CERTIFICATE;

import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.driver.Written;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.Identity;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.setting.SettingValue;
import org.fleetmail.device.setting.Settings;
import org.fleetmail.simulator.fault.Fault;
import org.fleetmail.simulator.web.Family;
import org.fleetmail.simulator.web.SimulatedWebPrinter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every session contract, from the log in to the log out. */
class FamiliesTest {
    private final WebRoom room = new WebRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void what_is_written_reads_back_and_the_session_is_closed(Family family) {
        SimulatedWebPrinter printer = room.printer(family);
        assertThat(room.read(printer).text(SMTP_PORT)).contains("25");
        assertThat(room.read(printer).text(SMTP_SECURITY)).contains("off");
        Written written = room.write(
                printer,
                Settings.none()
                        .with(SMTP_HOST, "smtp.new.example")
                        .with(SMTP_PORT, "587")
                        .with(SMTP_SECURITY, "starttls")
                        .with(SMTP_VERIFY_CERTIFICATE, "yes")
                        .with(SMTP_AUTH, "login")
                        .with(SMTP_USER, "scan&copy")
                        .with(SMTP_PASSWORD, SettingValue.hidden(Secret.of("n<w&\"s\\ecret"))));
        assertThat(written.complete()).as(written.toString()).isTrue();
        Settings now = room.read(printer);
        assertThat(now.text(SMTP_HOST)).contains("smtp.new.example");
        assertThat(now.text(SMTP_PORT)).contains("587");
        assertThat(now.text(SMTP_SECURITY)).contains("starttls");
        assertThat(now.text(SMTP_VERIFY_CERTIFICATE)).contains("yes");
        assertThat(now.text(SMTP_USER)).contains("scan&copy");
        assertThat(now.text(SMTP_SENDER)).contains("scan@example.com");
        assertThat(now.get(SMTP_PASSWORD)).get().isInstanceOf(SettingValue.Masked.class);
        assertThat(printer.settings()).containsEntry(SMTP_PASSWORD, "n<w&\"s\\ecret");
        assertThat(printer.occupied()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void a_mask_is_never_written_back_and_other_settings_stay(Family family) {
        SimulatedWebPrinter printer = room.printer(family);
        assertThat(room.write(printer, Settings.none().with(SMTP_PORT, "587")).complete())
                .isTrue();
        assertThat(printer.settings())
                .containsEntry(SMTP_PASSWORD, WebRoom.MAIL_PASSWORD)
                .containsEntry(SMTP_PORT, "587")
                .containsEntry(SMTP_HOST, "smtp.old.example")
                .containsEntry(SMTP_SENDER, "scan@example.com")
                .containsEntry(SMTP_VERIFY_CERTIFICATE, "no");
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void a_refusal_with_status_200_is_a_refusal(Family family) {
        SimulatedWebPrinter printer = room.printer(family, new Fault.ReadOnly());
        Written written = room.write(printer, Settings.none().with(SMTP_PORT, "587"));
        assertThat(written.refused()).containsOnlyKeys(SMTP_PORT);
        assertThat(written.refused().get(SMTP_PORT).code()).isEqualTo(TroubleCode.WEB_REFUSED);
        assertThat(printer.occupied()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void a_wrong_password_is_tried_once(Family family) {
        SimulatedWebPrinter printer = room.printer(family);
        for (int i = 0; i < 4; i++) {
            Outcome<DeviceState> outcome = room.reading(printer, Secret.of("n0t-it"));
            assertThat(WebRoom.code(outcome)).isEqualTo(TroubleCode.LOGIN_REJECTED);
            assertThat(outcome.toString()).doesNotContain("n0t-it");
        }
        assertThat(printer.attempts()).isEqualTo(1);
        assertThat(room.read(printer).text(SMTP_PORT)).contains("25");
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void a_printer_is_recognised_by_its_first_page_and_says_that_it_is_simulated(Family family) {
        SimulatedWebPrinter printer = room.printer(family);
        if (family == Family.EXAMPLE_OLD) {
            return;
        }
        Identity identity =
                WebRoom.done(room.driver.identify(WebRoom.target(printer, Secret.of("")), new Cancellation()));
        assertThat(identity.webPage()).contains("SIMULATED");
        assertThat(ProfileCatalog.shipped().recognise(identity))
                .map(DeviceProfile::name)
                .contains(family.profile());
        assertThat(printer.attempts()).isZero();
    }
}
