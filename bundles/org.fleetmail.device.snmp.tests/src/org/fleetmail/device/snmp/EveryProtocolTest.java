package org.fleetmail.device.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.Credentials;
import org.fleetmail.device.driver.DeviceTarget;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Settings;
import org.fleetmail.model.AuthProtocol;
import org.fleetmail.model.PrivProtocol;
import org.fleetmail.testkit.snmp.SnmpdPeer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A real agent is written and read with each way to sign (MD5 to SHA-512) together with each way to encrypt (DES to AES-256). */
class EveryProtocolTest {
    private static SnmpdPeer snmpd;
    private static SnmpDriver driver;

    @BeforeAll
    static void start() throws Exception {
        List<String> lines = new ArrayList<>(Devices.brotherObjects());
        pairs().forEach(pair -> {
            String user = user((AuthProtocol) pair.get()[0], (PrivProtocol) pair.get()[1]);
            lines.add("createUser %s %s \"%s\" %s \"%s\""
                    .formatted(
                            user,
                            hyphenated(user.split("with")[0]),
                            SnmpdPeer.AUTH,
                            hyphenated(user.split("with")[1]),
                            SnmpdPeer.PRIVACY));
            lines.add("rwuser " + user + " priv");
        });
        snmpd = SnmpdPeer.start(lines);
        driver = new SnmpDriver();
    }

    @AfterAll
    static void stop() throws Exception {
        if (driver != null) {
            driver.close();
        }
        if (snmpd != null) {
            snmpd.close();
        }
    }

    static Stream<Arguments> pairs() {
        return Stream.of(AuthProtocol.values())
                .flatMap(auth -> Stream.of(PrivProtocol.values()).map(priv -> Arguments.of(auth, priv)));
    }

    private static String user(AuthProtocol auth, PrivProtocol priv) {
        return auth.getName() + "with" + priv.getName();
    }

    /** The protocol as net-snmp calls it: {@code SHA-256}, {@code AES-192}, and {@code SHA} for SHA-1. */
    private static String hyphenated(String protocol) {
        return protocol.equals("SHA1") ? "SHA" : protocol.replaceAll("(SHA|AES)(\\d+)", "$1-$2");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void what_is_written_is_read_back(AuthProtocol auth, PrivProtocol priv) {
        Credentials user = Devices.user(user(auth, priv), auth, SnmpdPeer.AUTH, priv, SnmpdPeer.PRIVACY);
        DeviceTarget target = Devices.target(snmpd.port(), user);
        String port = Integer.toString(2_000 + 10 * auth.getValue() + priv.getValue());
        Settings settings = Settings.none().with(MailSetting.SMTP_PORT, port);
        assertThat(Devices.done(driver.write(target, Devices.BROTHER, settings, new Cancellation()))
                        .complete())
                .isTrue();
        assertThat(Devices.done(driver.read(target, Devices.BROTHER, new Cancellation()))
                        .settings()
                        .text(MailSetting.SMTP_PORT))
                .contains(port);
    }
}
