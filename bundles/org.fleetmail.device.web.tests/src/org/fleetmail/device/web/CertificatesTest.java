package org.fleetmail.device.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.trust.KnownDevices;
import org.fleetmail.core.trust.TrustDecision.Answer;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.driver.DeviceTarget;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.simulator.web.Family;
import org.fleetmail.simulator.web.SimulatedWebPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A device's certificate is agreed once, and another one is noticed. */
class CertificatesTest {
    @TempDir
    private Path folder;

    private static String fingerprint(SimulatedWebPrinter printer) throws Exception {
        byte[] der = printer.certificate().orElseThrow().getEncoded();
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der));
    }

    private static String said(WebRoom room, int question, Locale language) {
        return room.asked.get(question).stream()
                .map(reason -> reason.in(language))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void without_an_agreement_nothing_is_sent_and_the_fingerprint_is_told() throws Exception {
        try (WebRoom room = new WebRoom()) {
            room.answer = Answer.NO;
            SimulatedWebPrinter printer = room.printer(Family.EXAMPLE);
            Outcome<DeviceState> outcome = room.reading(printer);
            assertThat(WebRoom.code(outcome)).isEqualTo(TroubleCode.WEB_CERTIFICATE);
            assertThat(((Outcome.Failed<DeviceState>) outcome).trouble().in(Locale.ENGLISH))
                    .contains(fingerprint(printer));
            assertThat(printer.attempts()).isZero();
            assertThat(said(room, 0, Locale.ENGLISH)).contains("the device signed it itself", "made out to");
            assertThat(said(room, 0, Locale.JAPANESE)).contains("機器自身が署名").doesNotContain("!");
        }
    }

    @Test
    void nobody_to_ask_means_no() {
        try (WebRoom room = new WebRoom()) {
            SimulatedWebPrinter printer = room.printer(Family.EXAMPLE_OLD);
            WebDriver unattended = new WebDriver(new KnownDevices(Optional.empty()), null);
            Outcome<DeviceState> outcome = unattended.read(
                    WebRoom.target(printer, WebRoom.PASSWORD), WebRoom.profile(Family.EXAMPLE_OLD), new Cancellation());
            assertThat(WebRoom.code(outcome)).isEqualTo(TroubleCode.WEB_CERTIFICATE);
            assertThat(printer.attempts()).isZero();
        }
    }

    @Test
    void for_the_session_it_is_asked_once() {
        try (WebRoom room = new WebRoom()) {
            SimulatedWebPrinter printer = room.printer(Family.EXAMPLE);
            room.read(printer);
            room.read(printer);
            assertThat(room.asked).hasSize(1);
        }
    }

    @Test
    void for_always_it_is_kept_in_the_file_of_known_devices() {
        Path file = folder.resolve("data").resolve("known-devices");
        try (WebRoom room = new WebRoom(new KnownDevices(Optional.of(file)))) {
            room.answer = Answer.ALWAYS;
            SimulatedWebPrinter printer = room.printer(Family.EXAMPLE);
            room.read(printer);
            assertThat(file).isRegularFile();
            WebDriver later = new WebDriver(new KnownDevices(Optional.of(file)), null);
            DeviceState state = WebRoom.done(later.read(
                    WebRoom.target(printer, WebRoom.PASSWORD), WebRoom.profile(Family.EXAMPLE), new Cancellation()));
            assertThat(state.settings().text(MailSetting.SMTP_PORT)).contains("25");
        }
    }

    @Test
    void a_fingerprint_in_the_fleet_is_an_agreement_and_another_certificate_is_noticed() throws Exception {
        try (WebRoom room = new WebRoom()) {
            room.answer = Answer.NO;
            SimulatedWebPrinter printer = room.printer(Family.EXAMPLE);
            int port = printer.address().getPort();
            DeviceTarget agreed = WebRoom.target(port, "https", fingerprint(printer), WebRoom.PASSWORD);
            WebRoom.done(room.driver.read(agreed, WebRoom.profile(Family.EXAMPLE), new Cancellation()));
            assertThat(room.asked).isEmpty();
            DeviceTarget other = WebRoom.target(port, "https", "ab".repeat(32), WebRoom.PASSWORD);
            Outcome<DeviceState> outcome = room.driver.read(other, WebRoom.profile(Family.EXAMPLE), new Cancellation());
            assertThat(WebRoom.code(outcome)).isEqualTo(TroubleCode.WEB_CERTIFICATE);
            assertThat(said(room, 0, Locale.ENGLISH)).contains("another certificate than the one agreed");
        }
    }

    @Test
    void an_old_device_is_reached_only_when_its_profile_says_so() {
        try (WebRoom room = new WebRoom()) {
            SimulatedWebPrinter old = room.printer(Family.EXAMPLE_OLD);
            Outcome<DeviceState> today = room.driver.read(
                    WebRoom.target(old, WebRoom.PASSWORD), WebRoom.profile(Family.EXAMPLE), new Cancellation());
            assertThat(WebRoom.code(today)).isEqualTo(TroubleCode.WEB_TLS);
            assertThat(room.read(old).text(MailSetting.SMTP_PORT)).contains("25");
            assertThat(java.security.Security.getProperty("jdk.tls.disabledAlgorithms"))
                    .contains("TLSv1");
        }
    }

    @Test
    void a_damaged_file_of_known_devices_agrees_to_nothing() throws Exception {
        Path file = Files.writeString(folder.resolve("known"), "https://127.0.0.1 xyz\n\n\u0000\nlorem ipsum\n");
        assertThat(new KnownDevices(Optional.of(file)).of("https://127.0.0.1")).isEmpty();
        Trouble trouble = ((Outcome.Failed<Void>) new KnownDevices(Optional.of(file.resolve("below")))
                        .keep("https://127.0.0.1", "ab".repeat(32), Instant.EPOCH, ""))
                .trouble();
        assertThat(trouble.code()).isEqualTo(TroubleCode.FILE_ACCESS);
    }
}
