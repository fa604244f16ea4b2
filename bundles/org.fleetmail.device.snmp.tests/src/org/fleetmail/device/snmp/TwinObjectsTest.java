package org.fleetmail.device.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fleetmail.device.snmp.Devices.BROTHER;
import static org.fleetmail.device.snmp.Devices.done;
import static org.fleetmail.device.snmp.Devices.target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.driver.Written;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Settings;
import org.fleetmail.testkit.snmp.SnmpdPeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two objects for one setting, on net-snmp's agent: a name and an address (Brother), an IpAddress and a text (ZebraNet). */
class TwinObjectsTest {
    private static final String BROTHER_ADDRESS = Devices.MAIL + "4.0";
    private static final DeviceProfile ESI = Devices.CATALOG.find("esi").orElseThrow();
    private static final String ESI_ADDRESS = "1.3.6.1.4.1.683.6.3.1.4.23.0";
    private static final String ZEBRA_ADDRESS = "1.3.6.1.4.1.10642.200.5.7.2.0";

    /** One object of the type IpAddress; the agent's own override of that type ends the agent (net-snmp 5.9.3). */
    private static final String SCRIPT = """
        #!/bin/sh
        address=%s
        while read -r command; do
          case "$command" in
            PING) echo PONG ;;
            get) read -r oid; printf '%%s\\nipaddress\\n%%s\\n' "$oid" "$address" ;;
            getnext) read -r oid; echo NONE ;;
            set) read -r oid; read -r type value; address=$value; echo DONE ;;
          esac
        done
        """;

    @TempDir
    Path folder;

    private String address(String oid, String address) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path script = Files.writeString(folder.resolve(address), SCRIPT.formatted(address));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return "pass_persist " + oid + " " + script;
    }

    private SnmpdPeer brother(String address, boolean named) throws IOException {
        List<String> objects = new ArrayList<>(Devices.brotherObjects());
        objects.removeIf(line -> !named && line.contains(Devices.HOST));
        objects.add(address(BROTHER_ADDRESS, address));
        return SnmpdPeer.start(objects);
    }

    private static DeviceState read(SnmpdPeer snmpd, DeviceProfile profile) throws IOException {
        try (SnmpDriver driver = new SnmpDriver()) {
            return done(driver.read(target(snmpd.port(), Devices.communities()), profile, new Cancellation()));
        }
    }

    private static Written write(SnmpdPeer snmpd, String host) throws IOException {
        try (SnmpDriver driver = new SnmpDriver()) {
            Settings settings = Settings.none().with(MailSetting.SMTP_HOST, host);
            return done(
                    driver.write(target(snmpd.port(), Devices.communities()), BROTHER, settings, new Cancellation()));
        }
    }

    @Test
    void both_are_read_and_told_where_they_disagree() throws IOException {
        try (SnmpdPeer snmpd = brother("192.0.2.7", true)) {
            DeviceState state = read(snmpd, BROTHER);
            assertThat(state.settings().text(MailSetting.SMTP_HOST)).contains("smtp.old.example");
            assertThat(state.disagreeing().get(MailSetting.SMTP_HOST).in(Locale.ENGLISH))
                    .contains("brSMTPServerName", "smtp.old.example", "brpsSMTPAddress", "192.0.2.7");
            assertThat(state.disagreeing().get(MailSetting.SMTP_HOST).in(Locale.JAPANESE))
                    .contains("192.0.2.7");
        }
    }

    @Test
    void a_second_one_that_holds_nothing_does_not_disagree() throws IOException {
        try (SnmpdPeer snmpd = brother("0.0.0.0", true)) {
            assertThat(read(snmpd, BROTHER).disagreeing()).isEmpty();
        }
    }

    @Test
    void the_name_is_written_where_the_device_has_it() throws IOException {
        try (SnmpdPeer snmpd = brother("0.0.0.0", true)) {
            assertThat(write(snmpd, "smtp.new.example").complete()).isTrue();
            DeviceState state = read(snmpd, BROTHER);
            assertThat(state.settings().text(MailSetting.SMTP_HOST)).contains("smtp.new.example");
            assertThat(state.disagreeing()).isEmpty();
        }
    }

    @Test
    void an_older_device_that_has_only_the_address_is_given_an_address_and_no_name() throws IOException {
        try (SnmpdPeer snmpd = brother("192.0.2.7", false)) {
            assertThat(read(snmpd, BROTHER).settings().text(MailSetting.SMTP_HOST))
                    .contains("192.0.2.7");
            Written named = write(snmpd, "smtp.new.example");
            assertThat(named.refused().get(MailSetting.SMTP_HOST).code()).isEqualTo(TroubleCode.VALUE_UNFIT);
            assertThat(write(snmpd, "192.0.2.8").complete()).isTrue();
            assertThat(read(snmpd, BROTHER).settings().text(MailSetting.SMTP_HOST))
                    .contains("192.0.2.8");
        }
    }

    @Test
    void an_address_and_its_text_agree_or_are_told() throws IOException {
        for (String text : List.of("192.0.2.7", "192.0.2.9")) {
            try (SnmpdPeer snmpd =
                    SnmpdPeer.start(address(ESI_ADDRESS, "192.0.2.7"), SnmpdPeer.text(ZEBRA_ADDRESS, text))) {
                assertThat(read(snmpd, ESI).disagreeing()).hasSize(text.endsWith("7") ? 0 : 1);
            }
        }
    }
}
