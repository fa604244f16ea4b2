package org.fleetmail.device.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fleetmail.device.snmp.Devices.done;
import static org.fleetmail.device.snmp.Devices.target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.Written;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.ProfileLoader;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Settings;
import org.fleetmail.testkit.snmp.SnmpdPeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes after a write: net-snmp's agent with a script that goes through states. */
class CompletingTest {
    private static final String BASE = "1.3.6.1.4.1.32473.99.8";

    /** .1.0 begins; .2.0 tells 254 for two questions and then what the file says. */
    private static final String SCRIPT = """
        #!/bin/sh
        left=0
        while read -r command; do
          case "$command" in
            PING) echo PONG ;;
            get) read -r oid
              case "$oid" in
                *.2.0) value=$(cat "$0.end")
                  [ $left -gt 0 ] && { left=$((left - 1)); value=254; }
                  printf '%s\\ninteger\\n%s\\n' "$oid" "$value" ;;
                *.1.0) printf '%s\\ninteger\\n0\\n' "$oid" ;;
                *) echo NONE ;;
              esac ;;
            getnext) read -r oid; echo NONE ;;
            set) read -r oid; read -r type value
              left=2
              echo "$oid $value" >> "$0.log"
              echo DONE ;;
          esac
        done
        """;

    @TempDir
    Path folder;

    private Path script(int end) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path script = Files.writeString(folder.resolve("printer"), SCRIPT);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("printer.end"), Integer.toString(end));
        return script;
    }

    private SnmpdPeer snmpd(int end) throws IOException {
        return SnmpdPeer.start(
                SnmpdPeer.text(BASE + ".3.0", "smtp.old.example"), "pass_persist " + BASE + " " + script(end));
    }

    private static DeviceProfile profile(String apply) {
        String yaml = """
            format: fleetmail-device-profile-1
            name: states
            title: {en: "States", ja: "状態"}
            maker: Example
            simulated: true
            transport: snmp
            sources:
              invented: {source: "Made up for this test", date: 2026-11-25, confidence: invented}
            identification: {sys-object-id: ["1.3.6.1.4.1.32473.99"], from: invented}
            settings:
              smtp.host: {oid: %1$s.3.0, name: host, syntax: octet-string, access: read-write, min: 0, max: 64, from: invented}
            apply:
              start: {oid: %1$s.1.0, name: begin, syntax: integer, from: invented}
            %2$s
              from: invented
            """.formatted(BASE, apply.indent(2).stripTrailing());
        return switch (new ProfileLoader().load("states.yaml", yaml)) {
            case ProfileLoader.Loaded.Right(DeviceProfile profile) -> profile;
            case ProfileLoader.Loaded.Wrong(var mistakes) -> throw new AssertionError(mistakes);
        };
    }

    private static DeviceProfile polled() {
        return profile("""
            start-value: 10
            state: {oid: %s.2.0, name: state, syntax: integer, from: invented}
            running: [254]
            failed: [255]
            seconds: 20
            """.formatted(BASE));
    }

    private static Written write(SnmpdPeer snmpd, DeviceProfile profile) throws IOException {
        return write(snmpd.port(), profile);
    }

    private static Written write(int port, DeviceProfile profile) throws IOException {
        try (SnmpDriver driver = new SnmpDriver()) {
            Settings settings = Settings.none().with(MailSetting.SMTP_HOST, "smtp.new.example");
            return done(driver.write(target(port, Devices.communities()), profile, settings, new Cancellation()));
        }
    }

    private List<String> log() throws IOException {
        return Files.readAllLines(folder.resolve("printer.log"));
    }

    @Test
    void after_a_write_the_device_is_told_once_to_use_it_and_polled_until_it_does() throws IOException {
        try (SnmpdPeer snmpd = snmpd(0)) {
            assertThat(write(snmpd, polled()).complete()).isTrue();
            assertThat(log()).containsExactly("." + BASE + ".1.0 10");
        }
    }

    @Test
    void where_it_fails_what_was_written_is_uncertain() throws IOException {
        try (SnmpdPeer snmpd = snmpd(255)) {
            Written written = write(snmpd, polled());
            assertThat(written.uncertain().get(MailSetting.SMTP_HOST).code()).isEqualTo(TroubleCode.WRITE_UNCERTAIN);
            assertThat(written.acknowledged()).isEmpty();
        }
    }

    @Test
    void a_device_that_restarts_is_waited_for() throws IOException {
        try (SnmpdPeer snmpd = snmpd(0);
                Relay relay = new Relay(snmpd.port())) {
            relay.after(3, Relay.Fate.LOST, 3);
            DeviceProfile restarting = profile("start-value: 3\nrestarts: true\nseconds: 30");
            assertThat(write(relay.port(), restarting).complete()).isTrue();
            assertThat(relay.requests()).isGreaterThan(3);
        }
    }
}
