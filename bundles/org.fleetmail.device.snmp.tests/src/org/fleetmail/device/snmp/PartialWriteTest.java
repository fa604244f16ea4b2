package org.fleetmail.device.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fleetmail.device.snmp.Devices.BROTHER;
import static org.fleetmail.device.snmp.Devices.done;
import static org.fleetmail.device.snmp.Devices.target;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceTarget;
import org.fleetmail.device.driver.Written;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Settings;
import org.fleetmail.testkit.snmp.SnmpdPeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An agent that changes a part of a request it refuses: net-snmp does so for objects that a script serves, against RFC
 * 3416 4.2.5.
 */
class PartialWriteTest {
    /** The authentication can be written, the port cannot. */
    private static final String SCRIPT = """
        #!/bin/sh
        auth=0
        answer() {
          case "$1" in
            *.102.0) printf '%s\\ninteger\\n%s\\n' "$1" "$auth" ;;
            *.155.0) printf '%s\\ninteger\\n25\\n' "$1" ;;
            *) echo NONE ;;
          esac
        }
        while read -r command; do
          case "$command" in
            PING) echo PONG ;;
            get) read -r oid; answer "$oid" ;;
            getnext) read -r oid; echo NONE ;;
            set) read -r oid; read -r type value
              case "$oid" in
                *.102.0) auth=$value; echo DONE ;;
                *) echo not-writable ;;
              esac ;;
          esac
        done
        """;

    @TempDir
    Path folder;

    @Test
    void what_was_sent_along_with_a_refusal_is_uncertain() throws Exception {
        Path script = Files.writeString(folder.resolve("printer"), SCRIPT);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        String base = Devices.MAIL.substring(0, Devices.MAIL.length() - 1);
        try (SnmpdPeer snmpd = SnmpdPeer.start("pass_persist " + base + " " + script);
                SnmpDriver driver = new SnmpDriver()) {
            DeviceTarget target = target(snmpd.port(), Devices.communities());
            Settings settings =
                    Settings.none().with(MailSetting.SMTP_AUTH, "auto").with(MailSetting.SMTP_PORT, "587");
            Written written = done(driver.write(target, BROTHER, settings, new Cancellation()));
            assertThat(written.refused().get(MailSetting.SMTP_PORT).code()).isEqualTo(TroubleCode.SNMP_READ_ONLY);
            assertThat(written.uncertain()).containsOnlyKeys(MailSetting.SMTP_AUTH);
            Settings after =
                    done(driver.read(target, BROTHER, new Cancellation())).settings();
            assertThat(after.text(MailSetting.SMTP_AUTH)).contains("auto");
            assertThat(after.text(MailSetting.SMTP_PORT)).contains("25");
        }
    }
}
