package org.fleetmail.device.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fleetmail.device.snmp.Devices.BROTHER;
import static org.fleetmail.device.snmp.Devices.code;
import static org.fleetmail.device.snmp.Devices.communities;
import static org.fleetmail.device.snmp.Devices.done;
import static org.fleetmail.device.snmp.Devices.target;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceTarget;
import org.fleetmail.device.driver.Written;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Settings;
import org.fleetmail.device.snmp.Relay.Fate;
import org.fleetmail.testkit.snmp.SnmpdPeer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lost, late and misdirected answers. */
class BadNetworkTest {
    private SnmpdPeer snmpd;
    private SnmpDriver driver;

    @BeforeEach
    void start() throws Exception {
        snmpd = SnmpdPeer.start(Devices.brotherObjects());
        driver = new SnmpDriver();
    }

    @AfterEach
    void stop() throws Exception {
        if (driver != null) {
            driver.close();
        }
        if (snmpd != null) {
            snmpd.close();
        }
    }

    private static Settings port587() {
        return Settings.none().with(MailSetting.SMTP_PORT, "587");
    }

    @Test
    void a_write_whose_answer_is_lost_is_sent_once_and_said_to_be_uncertain() throws Exception {
        try (Relay relay = new Relay(snmpd.port())) {
            relay.after(1, Fate.LOST);
            DeviceTarget target = target(relay.port(), communities());
            Written written = done(driver.write(target, BROTHER, port587(), new Cancellation()));
            assertThat(relay.requests()).isEqualTo(1);
            assertThat(written.uncertain().get(MailSetting.SMTP_PORT).code()).isEqualTo(TroubleCode.WRITE_UNCERTAIN);
            relay.after(0, Fate.DELIVERED);
            assertThat(done(driver.read(target, BROTHER, new Cancellation()))
                            .settings()
                            .text(MailSetting.SMTP_PORT))
                    .contains("587");
        }
    }

    @Test
    void a_read_whose_answer_is_lost_is_repeated() throws Exception {
        try (Relay relay = new Relay(snmpd.port())) {
            relay.after(0, Fate.LOST);
            DeviceTarget target = target(relay.port(), communities());
            assertThat(code(driver.read(target, BROTHER, new Cancellation()))).isEqualTo(TroubleCode.SNMP_SILENT);
            assertThat(relay.requests()).isEqualTo(1 + target.retries());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FROM_ANOTHER_PORT", "FROM_ANOTHER_ADDRESS"})
    void an_answer_from_elsewhere_is_not_believed(Fate fate) throws Exception {
        try (Relay relay = new Relay(snmpd.port())) {
            relay.after(0, fate);
            assertThat(code(driver.read(target(relay.port(), communities()), BROTHER, new Cancellation())))
                    .isIn(TroubleCode.SNMP_ANSWER, TroubleCode.SNMP_SILENT);
        }
    }

    @Test
    void a_device_that_is_asleep_is_silent_and_answers_when_it_wakes() {
        DeviceTarget target = target(snmpd.port(), communities());
        snmpd.pause();
        assertThat(code(driver.identify(target, new Cancellation()))).isEqualTo(TroubleCode.SNMP_SILENT);
        snmpd.proceed();
        assertThat(done(driver.identify(target, new Cancellation())).serial()).isNotEmpty();
    }

    @Test
    void cancelling_does_not_wait_for_the_answer() {
        Cancellation cancellation = new Cancellation();
        DeviceTarget target = target(snmpd.port(), communities());
        snmpd.pause();
        Thread.ofVirtual().start(cancellation::cancel);
        assertThat(code(driver.read(target, BROTHER, cancellation))).isEqualTo(TroubleCode.CANCELLED);
        snmpd.proceed();
    }

    @Test
    void closing_the_driver_does_not_wait_for_answers() throws Exception {
        try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            DeviceTarget target = new DeviceTarget(
                    "d1",
                    "printer-3f",
                    "127.0.0.1",
                    silent.getLocalPort(),
                    Optional.empty(),
                    communities(),
                    Duration.ofHours(1),
                    0);
            CompletableFuture<TroubleCode> read = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> read.complete(code(driver.read(target, BROTHER, new Cancellation()))));
            silent.receive(new DatagramPacket(new byte[1024], 1024));
            driver.close();
            assertThat(read.get(1, TimeUnit.MINUTES)).isEqualTo(TroubleCode.CANCELLED);
            assertThat(code(driver.read(target, BROTHER, new Cancellation()))).isEqualTo(TroubleCode.CANCELLED);
        }
    }

    @Test
    void a_device_that_has_restarted_is_written_to_with_its_new_time() {
        DeviceTarget target = target(snmpd.port(), Devices.user());
        assertThat(done(driver.identify(target, new Cancellation())).serial()).isNotEmpty();
        snmpd.restart();
        assertThat(done(driver.write(target, BROTHER, port587(), new Cancellation()))
                        .complete())
                .isTrue();
        snmpd.restart();
        assertThat(done(driver.identify(target, new Cancellation())).serial()).isNotEmpty();
    }

    @Test
    void an_agent_that_answers_for_ever_and_with_nonsense_does_no_harm() throws Exception {
        try (Relay relay = new Relay(snmpd.port())) {
            relay.after(0, Fate.FLOOD);
            DeviceTarget target = target(relay.port(), communities());
            assertThat(done(driver.read(target, BROTHER, new Cancellation()))
                            .settings()
                            .text(MailSetting.SMTP_PORT))
                    .contains("25");
        }
    }

    @Test
    void a_device_that_was_exchanged_is_reached_with_its_new_engine() {
        DeviceTarget target = target(snmpd.port(), Devices.user());
        assertThat(done(driver.identify(target, new Cancellation())).serial()).isNotEmpty();
        snmpd.replace();
        assertThat(done(driver.write(target, BROTHER, port587(), new Cancellation()))
                        .complete())
                .isTrue();
    }
}
