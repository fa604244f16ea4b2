package org.fleetmail.rollout.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.driver.DeviceClock;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.SettingValue;
import org.fleetmail.rollout.office.PretendedDevice;
import org.fleetmail.simulator.OfficePlan;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whether a device will trust the certificate of its mail server: the root it needs, and its clock. */
class CertificateTrustTest extends PreflightRoom {
    @Test
    @Tag("row:D2")
    void aDeviceThatVerifiesNeedsTheRootAndAClock() {
        use(OfficePlan.SUBMISSION);
        PretendedDevice device = office.device("a", "M1")
                .has(MailSetting.SMTP_VERIFY_CERTIFICATE, "yes")
                .has(MailSetting.TLS_ROOTS, "0".repeat(64))
                .has(MailSetting.TIME_SERVER, "");
        PlanItem item = only();
        assertThat(item.state()).isEqualTo(ItemState.BLOCKED);
        assertThat(codes(item)).containsExactly(TroubleCode.ROOT_MISSING, TroubleCode.CLOCK_UNSET);
        device.has(
                        MailSetting.TLS_ROOTS,
                        servers.fleet().getTrustAnchors().getFirst().getSha256())
                .has(MailSetting.TIME_SERVER, "ntp.example.com");
        PlanItem ready = only();
        assertThat(ready.answer(Question.ROOT)).as(ready.preflight().toString()).isEqualTo(Shown.YES);
        assertThat(ready.answer(Question.CLOCK))
                .as("a time server shows nothing of the clock")
                .isEqualTo(Shown.UNKNOWN);
        assertThat(ready.state()).isEqualTo(ItemState.CHANGE);
    }

    private PlanItem withClock(LocalDateTime local, Optional<ZoneOffset> offset) {
        office.fleet().getDevices().clear();
        office.device("a", "M1")
                .has(MailSetting.SMTP_VERIFY_CERTIFICATE, "yes")
                .has(MailSetting.TIME_SERVER, "")
                .clock(new DeviceClock(local, offset));
        return only();
    }

    @Test
    void the_devices_own_clock_is_held_against_the_validity_of_the_certificates() {
        use(OfficePlan.SUBMISSION);
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        PlanItem right = withClock(now, Optional.of(ZoneOffset.UTC));
        assertThat(right.answer(Question.CLOCK)).as(right.toString()).isEqualTo(Shown.YES);
        assertThat(right.state()).isEqualTo(ItemState.CHANGE);
        PlanItem reset = withClock(LocalDateTime.of(1970, 1, 1, 0, 5), Optional.empty());
        assertThat(reset.state()).isEqualTo(ItemState.BLOCKED);
        assertThat(codes(reset)).containsExactly(TroubleCode.CLOCK_WRONG);
        assertThat(reset.reasons().getFirst().text(Locale.ENGLISH)).contains("1970-01-01T00:05", "valid from");
        PlanItem ahead = withClock(now.plusYears(50), Optional.of(ZoneOffset.ofHours(9)));
        assertThat(codes(ahead)).containsExactly(TroubleCode.CLOCK_WRONG);
    }

    @Test
    void a_wrong_clock_stops_nothing_where_the_plan_gives_the_device_a_time_server() {
        use(OfficePlan.SUBMISSION);
        SettingValue server = FleetFactory.eINSTANCE.createSettingValue();
        server.setSetting("time.server");
        server.setValue("ntp.example.com");
        office.template().getSettings().add(server);
        PlanItem item = withClock(LocalDateTime.of(2001, 1, 1, 0, 0), Optional.of(ZoneOffset.UTC));
        assertThat(item.answer(Question.CLOCK)).isEqualTo(Shown.UNKNOWN);
        assertThat(item.state()).as(item.toString()).isEqualTo(ItemState.CHANGE);
    }

    @Test
    void whatADeviceDoesNotTellIsUnknownAndStopsNothing() {
        use(OfficePlan.SUBMISSION);
        office.device("a", "M1");
        PlanItem item = only();
        assertThat(item.answer(Question.ROOT)).isEqualTo(Shown.UNKNOWN);
        assertThat(item.answer(Question.CLOCK)).isEqualTo(Shown.UNKNOWN);
        assertThat(item.preflight().stream()
                        .filter(answer -> answer.question() == Question.ROOT)
                        .map(answer -> answer.detail().en()))
                .allSatisfy(detail -> assertThat(detail).contains("CN="));
    }

    @Test
    void aDeviceThatDoesNotVerifyNeedsNeither() {
        use(OfficePlan.SUBMISSION);
        office.device("a", "M1").has(MailSetting.SMTP_VERIFY_CERTIFICATE, "no");
        assertThat(only().answer(Question.ROOT)).isEqualTo(Shown.YES);
    }

    @Test
    void a_root_the_firmware_is_delivered_with_counts_where_the_device_does_not_tell_its_roots() throws Exception {
        use(OfficePlan.SUBMISSION);
        office.device("a", "M1").has(MailSetting.SMTP_VERIFY_CERTIFICATE, "yes");
        String root = servers.fleet().getTrustAnchors().getFirst().getSha256();
        assertThat(delivered("0".repeat(64)).answer(Question.ROOT)).isEqualTo(Shown.UNKNOWN);
        PlanItem item = delivered(root);
        assertThat(item.answer(Question.ROOT)).as(item.toString()).isEqualTo(Shown.YES);
        assertThat(item.preflight().toString()).contains("its firmware is delivered with");
    }

    /** The plan of a device whose firmware is delivered with a root, as its profile says. */
    private PlanItem delivered(String root) throws IOException {
        String text = done(ProfileCatalog.shipped().text("example-simulated"));
        Path profiles = Files.createDirectories(folder.resolve("profiles"));
        Files.writeString(
                profiles.resolve("example-simulated.yaml"), text.replace("tls:\n", "tls:\n  roots: [" + root + "]\n"));
        return plan(request(), office.equipment(ProfileCatalog.withFolder(profiles)))
                .items()
                .getFirst();
    }
}
