package org.fleetmail.device.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fleetmail.device.snmp.Devices.BROTHER;
import static org.fleetmail.device.snmp.Devices.code;
import static org.fleetmail.device.snmp.Devices.communities;
import static org.fleetmail.device.snmp.Devices.done;
import static org.fleetmail.device.snmp.Devices.target;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.Credentials;
import org.fleetmail.device.driver.Credentials.Auth;
import org.fleetmail.device.driver.Credentials.Privacy;
import org.fleetmail.device.driver.Credentials.User;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.driver.Written;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Settings;
import org.fleetmail.model.AuthProtocol;
import org.fleetmail.model.PrivProtocol;
import org.fleetmail.testkit.snmp.SnmpsimPeer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The driver against agents that lie, fail, dawdle and answer nonsense. */
class SnmpsimTest {
    private static SnmpsimPeer snmpsim;
    private static SnmpDriver driver;

    @BeforeAll
    static void start() throws Exception {
        snmpsim = SnmpsimPeer.start(
                Map.ofEntries(
                        Map.entry("honest", List.of(SnmpsimPeer.integer(Devices.PORT, 25))),
                        Map.entry("liar", List.of(SnmpsimPeer.lyingInteger(Devices.PORT, 25))),
                        Map.entry("unlisted", List.of(SnmpsimPeer.record(Devices.PORT, "2", "25"))),
                        failing("commitfailed"),
                        failing("undofailed"),
                        failing("wrongvalue"),
                        failing("notwritable"),
                        failing("inconsistentvalue"),
                        failing("resourceunavailable"),
                        failing("authorizationerror"),
                        failing("nocreation"),
                        Map.entry(
                                "port-25-only",
                                List.of(
                                        SnmpsimPeer.record(Devices.PORT, "2", "25"),
                                        SnmpsimPeer.record(Devices.PORT_CHANGEABLE, "2", "0"),
                                        SnmpsimPeer.record(Devices.USER, "4", "scan"),
                                        SnmpsimPeer.record(Devices.AUTH_SUPPORTED, "2", "5"))),
                        Map.entry("slow", List.of(SnmpsimPeer.slowInteger(Devices.PORT, 25, 150))),
                        Map.entry(
                                "nonsense",
                                List.of(
                                        SnmpsimPeer.record(Devices.PORT, "4", "twenty-five"),
                                        SnmpsimPeer.record(Devices.AUTH, "2", "77"),
                                        SnmpsimPeer.record(Devices.HOST, "4", "x".repeat(5000)),
                                        SnmpsimPeer.record(Devices.USER, "65", "12")))),
                "SHA512",
                "AES256BLMT");
        driver = new SnmpDriver();
    }

    private static Map.Entry<String, List<String>> failing(String status) {
        return Map.entry(status, List.of(SnmpsimPeer.failingInteger(Devices.PORT, 25, status)));
    }

    @AfterAll
    static void stop() throws Exception {
        if (driver != null) {
            driver.close();
        }
        if (snmpsim != null) {
            snmpsim.close();
        }
    }

    private static Credentials community(String name) {
        return communities(name, name);
    }

    private static Outcome<DeviceState> read(Credentials credentials) {
        return driver.read(target(snmpsim.port(), credentials), BROTHER, new Cancellation());
    }

    private static Written write(Credentials credentials) {
        Settings settings = Settings.none().with(MailSetting.SMTP_PORT, "587");
        return done(driver.write(target(snmpsim.port(), credentials), BROTHER, settings, new Cancellation()));
    }

    private static Optional<String> port(Credentials credentials) {
        return done(read(credentials)).settings().text(MailSetting.SMTP_PORT);
    }

    @Test
    void an_honest_agent_keeps_what_is_written() {
        assertThat(write(community("honest")).complete()).isTrue();
        assertThat(port(community("honest"))).contains("587");
    }

    @Test
    void a_liar_acknowledges_and_is_found_out_by_reading_back() {
        assertThat(write(community("liar")).complete()).isTrue();
        assertThat(port(community("liar"))).contains("25");
    }

    @Test
    void noError_with_noSuchInstance_is_a_refusal() {
        Written written = write(community("unlisted"));
        assertThat(written.refused().get(MailSetting.SMTP_PORT).code()).isEqualTo(TroubleCode.WRITE_IGNORED);
        assertThat(port(community("unlisted"))).contains("25");
    }

    @ParameterizedTest
    @CsvSource({
        "wrongvalue, SNMP_BAD_VALUE",
        "inconsistentvalue, SNMP_BAD_VALUE",
        "notwritable, SNMP_READ_ONLY",
        "authorizationerror, SNMP_READ_ONLY",
        "nocreation, SNMP_NO_OBJECT"
    })
    void a_refusal_is_told_by_its_kind(String status, TroubleCode code) {
        assertThat(write(community(status)).refused().get(MailSetting.SMTP_PORT).code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"commitfailed", "undofailed", "resourceunavailable"})
    void a_failed_commit_leaves_the_state_open(String status) {
        Written written = write(community(status));
        assertThat(written.uncertain().get(MailSetting.SMTP_PORT).code()).isEqualTo(TroubleCode.SNMP_COMMIT);
    }

    @Test
    void what_a_capability_object_rules_out_is_said_and_not_sent() {
        DeviceState state = done(read(community("port-25-only")));
        assertThat(state.settings().text(MailSetting.SMTP_PORT)).contains("25");
        assertThat(state.blocked())
                .containsOnlyKeys(MailSetting.SMTP_PORT, MailSetting.SMTP_USER, MailSetting.SMTP_PASSWORD);
        Written written = write(community("port-25-only"));
        assertThat(written.refused().get(MailSetting.SMTP_PORT).code()).isEqualTo(TroubleCode.NOT_SETTABLE);
        assertThat(written.refused().get(MailSetting.SMTP_PORT).in(Locale.JAPANESE))
                .contains("ポート 25");
        assertThat(port(community("port-25-only"))).contains("25");
    }

    @Test
    void a_slow_agent_is_waited_for() {
        assertThat(port(community("slow"))).contains("25");
    }

    @Test
    void nonsense_is_said_and_not_shown_as_a_value() {
        DeviceState state = done(read(community("nonsense")));
        assertThat(state.settings().has(MailSetting.SMTP_PORT)).isFalse();
        assertThat(state.unreadable().get(MailSetting.SMTP_PORT).code()).isEqualTo(TroubleCode.SNMP_ANSWER);
        assertThat(state.unreadable().get(MailSetting.SMTP_AUTH).detail().toString())
                .contains("77");
        assertThat(state.unreadable().get(MailSetting.SMTP_HOST).detail().toString())
                .contains("5000");
        assertThat(state.unreadable().get(MailSetting.SMTP_USER).code()).isEqualTo(TroubleCode.SNMP_ANSWER);
    }

    private static User user(String auth, String context) {
        return new User(
                SnmpsimPeer.USER,
                Optional.of(new Auth(AuthProtocol.SHA512, Secret.of(auth))),
                Optional.of(new Privacy(PrivProtocol.AES256, Secret.of(SnmpsimPeer.PRIVACY))),
                context);
    }

    @Test
    void speaks_v3_with_sha512_and_aes256_in_a_context() {
        assertThat(port(user(SnmpsimPeer.AUTH, "slow"))).contains("25");
    }

    @Test
    void silence_after_discovery_is_told_apart_from_no_device() {
        assertThat(code(read(user("another-phrase", "slow")))).isIn(TroubleCode.SNMP_V3_SILENT, TroubleCode.SNMP_AUTH);
    }
}
