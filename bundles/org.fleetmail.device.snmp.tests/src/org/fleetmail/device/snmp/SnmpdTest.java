package org.fleetmail.device.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fleetmail.device.snmp.Devices.BROTHER;
import static org.fleetmail.device.snmp.Devices.code;
import static org.fleetmail.device.snmp.Devices.communities;
import static org.fleetmail.device.snmp.Devices.done;
import static org.fleetmail.device.snmp.Devices.target;

import java.util.Locale;
import java.util.Optional;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.Credentials.Auth;
import org.fleetmail.device.driver.Credentials.Community;
import org.fleetmail.device.driver.Credentials.User;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.driver.DeviceTarget;
import org.fleetmail.device.driver.Written;
import org.fleetmail.device.profile.Identity;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Presence;
import org.fleetmail.device.setting.SettingValue;
import org.fleetmail.device.setting.Settings;
import org.fleetmail.model.AuthProtocol;
import org.fleetmail.model.PrivProtocol;
import org.fleetmail.testkit.snmp.SnmpdPeer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The driver against the real agent of net-snmp. */
class SnmpdTest {
    private static SnmpdPeer snmpd;
    private static SnmpDriver driver;

    @BeforeAll
    static void start() throws Exception {
        snmpd = SnmpdPeer.start(Devices.brotherObjects());
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

    private static DeviceTarget v2c() {
        return target(snmpd.port(), communities());
    }

    private static DeviceTarget v3() {
        return target(snmpd.port(), Devices.user());
    }

    private static DeviceState read(DeviceTarget target) {
        return done(driver.read(target, BROTHER, new Cancellation()));
    }

    private static Outcome<Written> write(DeviceTarget target, Settings settings) {
        return driver.write(target, BROTHER, settings, new Cancellation());
    }

    private static Settings port(int port) {
        return Settings.none().with(MailSetting.SMTP_PORT, Integer.toString(port));
    }

    @Test
    void tells_what_it_is() {
        Identity identity = done(driver.identify(v2c(), new Cancellation()));
        assertThat(identity.maker()).contains("Brother");
        assertThat(identity.model()).contains("MFC-L2710DW series");
        assertThat(identity.serial()).isEqualTo("E75237K4N123456");
        assertThat(identity.sysObjectId()).startsWith("1.3.6.1.4.1.8072");
        assertThat(identity.mac()).isEqualTo("00:80:77:1a:2b:3c");
        assertThat(identity.firmware()).isEqualTo("1.21");
        assertThat(Devices.CATALOG.recognise(identity)).contains(BROTHER);
    }

    @Test
    void reads_settings_and_says_what_it_could_not_read() {
        DeviceState state = read(v2c());
        assertThat(state.serial()).isEqualTo("E75237K4N123456");
        assertThat(state.settings().text(MailSetting.SMTP_HOST)).contains("smtp.old.example");
        assertThat(state.settings().text(MailSetting.MAIL_ENABLED)).contains("yes");
        assertThat(state.settings().get(MailSetting.SMTP_PASSWORD)).contains(SettingValue.masked(Presence.NOT_SET));
        assertThat(state.unreadable()).containsKey(MailSetting.POP3_HOST);
        assertThat(state.unreadable().get(MailSetting.POP3_HOST).code()).isEqualTo(TroubleCode.SNMP_NO_OBJECT);
        assertThat(state.blocked()).isEmpty();
    }

    @Test
    void reads_over_v1_around_objects_that_are_not_there() {
        Community v1 = new Community(true, Secret.of(SnmpdPeer.READ), Secret.of(SnmpdPeer.WRITE));
        DeviceState state = read(target(snmpd.port(), v1));
        assertThat(state.settings().text(MailSetting.SMTP_HOST)).contains("smtp.old.example");
        assertThat(state.unreadable()).containsKey(MailSetting.POP3_HOST);
    }

    @Test
    void changes_the_port_to_587_and_back_over_v2c_and_v3() {
        for (DeviceTarget target : new DeviceTarget[] {v2c(), v3()}) {
            assertThat(done(write(target, port(587))).complete()).isTrue();
            assertThat(read(target).settings().text(MailSetting.SMTP_PORT)).contains("587");
            assertThat(done(write(target, port(25))).complete()).isTrue();
            assertThat(read(target).settings().text(MailSetting.SMTP_PORT)).contains("25");
        }
    }

    @Test
    void speaks_the_old_protocols_of_v3_too() {
        DeviceTarget old = target(
                snmpd.port(),
                Devices.user(
                        SnmpdPeer.OLD_USER, AuthProtocol.MD5, SnmpdPeer.AUTH, PrivProtocol.DES, SnmpdPeer.PRIVACY));
        assertThat(read(old).settings().text(MailSetting.SMTP_HOST)).contains("smtp.old.example");
    }

    @Test
    void speaks_v3_without_privacy_and_without_authentication() {
        Optional<Auth> sha1 = Optional.of(new Auth(AuthProtocol.SHA1, Secret.of(SnmpdPeer.AUTH)));
        DeviceTarget authenticated = target(snmpd.port(), new User(SnmpdPeer.AUTH_USER, sha1, Optional.empty(), ""));
        assertThat(done(driver.identify(authenticated, new Cancellation())).serial())
                .isNotEmpty();
        DeviceTarget plain =
                target(snmpd.port(), new User(SnmpdPeer.PLAIN_USER, Optional.empty(), Optional.empty(), ""));
        assertThat(done(driver.identify(plain, new Cancellation())).serial()).isNotEmpty();
    }

    @Test
    void a_user_without_privacy_in_the_device_is_told_apart() {
        DeviceTarget encrypted = target(
                snmpd.port(),
                Devices.user(
                        SnmpdPeer.AUTH_USER, AuthProtocol.SHA1, SnmpdPeer.AUTH, PrivProtocol.AES128, "passphrase"));
        assertThat(code(driver.identify(encrypted, new Cancellation()))).isEqualTo(TroubleCode.SNMP_PRIVACY);
    }

    @Test
    void an_unknown_context_is_silence_after_discovery() {
        User user = Devices.user();
        DeviceTarget elsewhere = target(snmpd.port(), new User(user.name(), user.auth(), user.privacy(), "Jetdirect"));
        assertThat(code(driver.identify(elsewhere, new Cancellation()))).isEqualTo(TroubleCode.SNMP_V3_SILENT);
    }

    @Test
    void writes_a_password_that_shows_nowhere() {
        Settings settings = Settings.none()
                .with(MailSetting.SMTP_USER, "scan@example.com")
                .with(MailSetting.SMTP_PASSWORD, SettingValue.hidden(Secret.of("s3cret-Pa55")));
        Written written = done(write(v3(), settings));
        assertThat(written.acknowledged()).containsExactly(MailSetting.SMTP_USER, MailSetting.SMTP_PASSWORD);
        assertThat(settings.toString() + written + read(v3())).doesNotContain("s3cret");
    }

    @Test
    void a_wrong_community_is_silence() {
        assertThat(code(driver.read(target(snmpd.port(), communities("guess", "guess")), BROTHER, new Cancellation())))
                .isEqualTo(TroubleCode.SNMP_SILENT);
    }

    @Test
    void a_wrong_authentication_passphrase_is_named() {
        DeviceTarget wrong = target(
                snmpd.port(),
                Devices.user(
                        SnmpdPeer.USER, AuthProtocol.SHA256, "another-phrase", PrivProtocol.AES128, SnmpdPeer.PRIVACY));
        assertThat(code(write(wrong, port(587)))).isEqualTo(TroubleCode.SNMP_AUTH);
    }

    @Test
    void a_wrong_privacy_passphrase_is_named() {
        DeviceTarget wrong = target(
                snmpd.port(),
                Devices.user(
                        SnmpdPeer.USER, AuthProtocol.SHA256, SnmpdPeer.AUTH, PrivProtocol.AES128, "another-phrase"));
        assertThat(code(write(wrong, port(587)))).isIn(TroubleCode.SNMP_PRIVACY, TroubleCode.SNMP_V3_SILENT);
    }

    @Test
    void an_unknown_user_is_named() {
        DeviceTarget wrong = target(
                snmpd.port(),
                Devices.user("nobody", AuthProtocol.SHA256, SnmpdPeer.AUTH, PrivProtocol.AES128, SnmpdPeer.PRIVACY));
        assertThat(code(driver.read(wrong, BROTHER, new Cancellation()))).isEqualTo(TroubleCode.SNMP_USER);
    }

    @Test
    void a_community_that_only_reads_is_refused_in_every_version() {
        Settings settings = port(2525);
        for (boolean v1 : new boolean[] {true, false}) {
            Community reader = new Community(v1, Secret.of(SnmpdPeer.READ), Secret.of(SnmpdPeer.READ));
            Written written = done(write(target(snmpd.port(), reader), settings));
            assertThat(written.refused().get(MailSetting.SMTP_PORT).code()).isEqualTo(TroubleCode.SNMP_READ_ONLY);
            assertThat(written.refused().get(MailSetting.SMTP_PORT).in(Locale.JAPANESE))
                    .contains("brpsSMTPPortNumber");
            assertThat(written.refused().get(MailSetting.SMTP_PORT).detail().toString())
                    .contains(v1 ? "SNMP v1 for: there is no such object, or it may not be written" : "may not reach");
        }
        DeviceTarget user = target(
                snmpd.port(),
                Devices.user(
                        SnmpdPeer.READER, AuthProtocol.SHA512, SnmpdPeer.AUTH, PrivProtocol.AES128, SnmpdPeer.PRIVACY));
        assertThat(done(write(user, settings)).refused()).containsKey(MailSetting.SMTP_PORT);
    }

    @Test
    void one_change_that_cannot_be_keeps_all_others_back() {
        Settings settings =
                port(587).with(MailSetting.SMTP_SECURITY, "starttls").with(MailSetting.SMTP_USER, "x".repeat(61));
        Written written = done(write(v2c(), settings));
        assertThat(written.refused().get(MailSetting.SMTP_SECURITY).code()).isEqualTo(TroubleCode.NOT_SETTABLE);
        assertThat(written.refused().get(MailSetting.SMTP_USER).code()).isEqualTo(TroubleCode.VALUE_UNFIT);
        assertThat(written.notTried()).containsExactly(MailSetting.SMTP_PORT);
        assertThat(written.acknowledged()).isEmpty();
    }

    @Test
    void an_object_that_is_not_there_is_refused_before_anything_is_sent() {
        Settings settings = port(587).with(MailSetting.POP3_HOST, "pop.example.com");
        Written written = done(write(v2c(), settings));
        assertThat(written.refused().get(MailSetting.POP3_HOST).code()).isEqualTo(TroubleCode.SNMP_NO_OBJECT);
        assertThat(read(v2c()).settings().text(MailSetting.SMTP_PORT)).contains("25");
    }

    @Test
    void nothing_is_written_to_a_stranger() {
        DeviceTarget moved = target(snmpd.port(), communities(), "another-serial");
        assertThat(code(write(moved, port(587)))).isEqualTo(TroubleCode.SERIAL_DIFFERS);
        assertThat(read(v2c()).settings().text(MailSetting.SMTP_PORT)).contains("25");
    }

    @Test
    void a_name_without_address_is_said() {
        DeviceTarget lost = new DeviceTarget(
                "d2", "lost", "printer.invalid", 161, v2c().expectedSerial(), communities(), v2c().timeout(), 0);
        assertThat(code(driver.identify(lost, new Cancellation()))).isEqualTo(TroubleCode.NET_NAME);
    }

    @Test
    void speaks_ipv6() {
        Assumptions.assumeTrue(SnmpdPeer.hasIpv6(), "this computer has no ::1");
        DeviceTarget target = new DeviceTarget(
                "d3", "v6", "::1", snmpd.port(), v2c().expectedSerial(), communities(), v2c().timeout(), 1);
        assertThat(done(driver.identify(target, new Cancellation())).serial()).isEqualTo("E75237K4N123456");
    }

    @Test
    void cancelling_ends_the_wait() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        assertThat(code(driver.read(v2c(), BROTHER, cancellation))).isEqualTo(TroubleCode.CANCELLED);
    }
}
