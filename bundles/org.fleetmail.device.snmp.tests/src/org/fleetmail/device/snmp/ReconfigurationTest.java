package org.fleetmail.device.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fleetmail.device.snmp.Devices.done;
import static org.fleetmail.device.snmp.Devices.target;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.driver.Written;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.ProfileLoader;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Settings;
import org.fleetmail.testkit.snmp.SnmpdPeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lock, validate, activate and poll as XCMI defines it: net-snmp's agent with a script that goes through the states. */
class ReconfigurationTest {
    private static final String XEROX = ".1.3.6.1.4.1.253.8.";
    private static final String STATE = XEROX + "51.9.2.1.4.4.1";
    /** Requests that follow the one that activates: two for the state, two for the result, three to give back. */
    private static final int AFTER_ACTIVATION = 7;

    private static final DeviceProfile SHIPPED =
            Devices.CATALOG.find("xerox-xcmi").orElseThrow();

    private static final Settings WISH = Settings.none()
            .with(MailSetting.SMTP_HOST, "smtp.new.example")
            .with(MailSetting.SMTP_USER, "scan")
            .with(MailSetting.SMTP_SENDER, "new@example.com");

    @TempDir
    Path folder;

    private SnmpdPeer printer(String mood) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path script = folder.resolve("printer.py");
        try (InputStream source = ReconfigurationTest.class.getResourceAsStream("xcmi-printer.py")) {
            Files.copy(source, script);
        }
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("mood"), mood);
        return SnmpdPeer.start("pass_persist " + XEROX.substring(0, XEROX.length() - 1) + " " + script);
    }

    private static DeviceProfile with(String effect) {
        String yaml = """
            format: fleetmail-device-profile-1
            name: options
            title: {en: "Options", ja: "オプション"}
            maker: Example
            simulated: true
            transport: snmp
            sources:
              invented: {source: "The tables of XCMI with another effect", date: 2026-11-25, confidence: invented}
            identification: {sys-object-id: ["1.3.6.1.4.1.32473.99"], from: invented}
            reconfiguration:
              active-entry: 1.3.6.1.4.1.253.8.64.4.2.1
              lock-entry: 1.3.6.1.4.1.253.8.51.8.2.1
              option-entry: 1.3.6.1.4.1.253.8.51.10.2.1
              request-entry: 1.3.6.1.4.1.253.8.51.9.2.1
              effect: %s
              seconds: 20
              from: invented
            settings:
              smtp.host: {oid: 1.3.6.1.4.1.253.8.63.14.1505.1, name: host, syntax: octet-string, access: read-write, min: 0, max: 255, from: invented}
              smtp.port: {oid: 1.3.6.1.4.1.253.8.63.14.1505.3, name: port, syntax: integer, access: read-write, min: 1, max: 65535, from: invented}
            """.formatted(effect);
        return switch (new ProfileLoader().load("options.yaml", yaml)) {
            case ProfileLoader.Loaded.Right(DeviceProfile profile) -> profile;
            case ProfileLoader.Loaded.Wrong(var mistakes) -> throw new AssertionError(mistakes);
        };
    }

    private static DeviceState read(SnmpdPeer snmpd) throws IOException {
        try (SnmpDriver driver = new SnmpDriver()) {
            return done(driver.read(target(snmpd.port(), Devices.communities()), SHIPPED, new Cancellation()));
        }
    }

    private static Written write(int port, DeviceProfile profile, Settings settings) throws IOException {
        try (SnmpDriver driver = new SnmpDriver()) {
            return done(driver.write(target(port, Devices.communities()), profile, settings, new Cancellation()));
        }
    }

    private List<String> log() throws IOException {
        return Files.readAllLines(folder.resolve("log"));
    }

    private List<String> states() throws IOException {
        return log().stream().filter(line -> line.startsWith(STATE + " ")).toList();
    }

    private void assertThatEverythingWasGivenBack() throws IOException {
        List<String> taken = log().stream()
                .filter(line -> line.endsWith(" 4") && status(line))
                .toList();
        List<String> back = log().stream()
                .filter(line -> line.endsWith(" 6") && status(line))
                .toList();
        assertThat(back).hasSameSizeAs(taken).isNotEmpty();
    }

    private static boolean status(String line) {
        return line.startsWith(XEROX + "51.8.2.1.2.") || line.startsWith(XEROX + "51.10.2.1.2.");
    }

    @Test
    void options_in_use_are_read_by_their_types() throws IOException {
        try (SnmpdPeer snmpd = printer("")) {
            DeviceState state = read(snmpd);
            assertThat(state.settings().text(MailSetting.SMTP_HOST)).contains("smtp.old.example");
            assertThat(state.settings().text(MailSetting.SMTP_PORT)).contains("25");
            assertThat(state.settings().text(MailSetting.SMTP_SENDER)).contains("old@example.com");
        }
    }

    @Test
    void changes_are_validated_then_activated_and_lock_and_rows_given_back() throws IOException {
        try (SnmpdPeer snmpd = printer("")) {
            assertThat(write(snmpd.port(), SHIPPED, WISH).complete()).isTrue();
            assertThat(states()).containsExactly(STATE + " 2", STATE + " 6");
            assertThatEverythingWasGivenBack();
            Settings after = read(snmpd).settings();
            assertThat(after.text(MailSetting.SMTP_HOST)).contains("smtp.new.example");
            assertThat(after.text(MailSetting.SMTP_USER)).contains("scan");
            assertThat(after.text(MailSetting.SMTP_SENDER)).contains("new@example.com");
        }
    }

    @Test
    void a_device_with_one_fixed_lock_is_locked_as_a_whole() throws IOException {
        try (SnmpdPeer snmpd = printer("one-lock")) {
            assertThat(write(snmpd.port(), SHIPPED, WISH).complete()).isTrue();
            assertThat(log()).contains(XEROX + "51.8.2.1.4.1 " + XEROX + "51.8.2", XEROX + "51.8.2.1.2.1 2");
        }
    }

    @Test
    void a_lock_of_somebody_else_is_respected_and_nothing_is_sent() throws IOException {
        try (SnmpdPeer snmpd = printer("locked")) {
            Written written = write(snmpd.port(), SHIPPED, WISH);
            assertThat(written.refused()).hasSize(3);
            assertThat(written.refused().get(MailSetting.SMTP_HOST).code()).isEqualTo(TroubleCode.SNMP_BUSY);
            assertThat(log()).allMatch(line -> line.startsWith(XEROX + "51.8."));
        }
    }

    @Test
    void a_change_of_somebody_else_meanwhile_is_told_and_nothing_is_activated() throws IOException {
        try (SnmpdPeer snmpd = printer("busy")) {
            Written written = write(snmpd.port(), SHIPPED, WISH);
            assertThat(written.refused().get(MailSetting.SMTP_HOST).code()).isEqualTo(TroubleCode.SNMP_BUSY);
            assertThat(states()).containsExactly(STATE + " 2");
            assertThatEverythingWasGivenBack();
        }
    }

    @Test
    void an_option_that_does_not_pass_validation_keeps_all_back() throws IOException {
        try (SnmpdPeer snmpd = printer("rejects 58")) {
            Written written = write(snmpd.port(), SHIPPED, WISH);
            assertThat(written.refused()).containsOnlyKeys(MailSetting.SMTP_SENDER);
            assertThat(written.refused().get(MailSetting.SMTP_SENDER).code()).isEqualTo(TroubleCode.SNMP_BAD_VALUE);
            assertThat(written.notTried()).containsExactly(MailSetting.SMTP_HOST, MailSetting.SMTP_USER);
            assertThat(states()).containsExactly(STATE + " 2");
            assertThatEverythingWasGivenBack();
            assertThat(read(snmpd).settings().text(MailSetting.SMTP_HOST)).contains("smtp.old.example");
        }
    }

    @Test
    void where_activation_fails_everything_is_uncertain() throws IOException {
        try (SnmpdPeer snmpd = printer("fails")) {
            Written written = write(snmpd.port(), SHIPPED, WISH);
            assertThat(written.uncertain()).hasSize(3);
            assertThat(written.uncertain().get(MailSetting.SMTP_HOST).code()).isEqualTo(TroubleCode.WRITE_UNCERTAIN);
            assertThatEverythingWasGivenBack();
        }
    }

    @Test
    void a_device_that_restarts_to_activate_is_waited_for() throws IOException {
        try (SnmpdPeer snmpd = printer("");
                Relay relay = new Relay(snmpd.port())) {
            Settings port = Settings.none().with(MailSetting.SMTP_PORT, "587");
            relay.after(0, Relay.Fate.DELIVERED);
            assertThat(write(relay.port(), with("restart"), port).complete()).isTrue();
            assertThat(states()).containsExactly(STATE + " 4", STATE + " 8");
            relay.after(relay.requests() - AFTER_ACTIVATION, Relay.Fate.LOST, 2);
            assertThat(write(relay.port(), with("restart"), port).complete()).isTrue();
            assertThat(read(snmpd).settings().text(MailSetting.SMTP_PORT)).contains("587");
        }
    }

    @Test
    void what_is_used_from_the_next_restart_on_is_not_called_done() throws IOException {
        try (SnmpdPeer snmpd = printer("")) {
            Settings host = Settings.none().with(MailSetting.SMTP_HOST, "smtp.new.example");
            Written written = write(snmpd.port(), with("next-restart"), host);
            assertThat(states()).containsExactly(STATE + " 3", STATE + " 7");
            assertThat(written.uncertain().get(MailSetting.SMTP_HOST).in(Locale.ENGLISH))
                    .contains("next restart");
            assertThat(read(snmpd).settings().text(MailSetting.SMTP_HOST)).contains("smtp.old.example");
        }
    }

    @Test
    void an_option_the_device_does_not_list_is_never_written() throws IOException {
        try (SnmpdPeer snmpd = SnmpdPeer.start()) {
            Written written = write(snmpd.port(), SHIPPED, WISH);
            assertThat(written.refused().get(MailSetting.SMTP_HOST).code()).isEqualTo(TroubleCode.SNMP_NO_OBJECT);
            assertThat(written.acknowledged()).isEmpty();
        }
    }
}
