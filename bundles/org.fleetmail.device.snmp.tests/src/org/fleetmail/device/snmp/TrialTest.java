package org.fleetmail.device.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fleetmail.device.snmp.Devices.done;
import static org.fleetmail.device.snmp.Devices.target;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceTarget;
import org.fleetmail.device.profile.SendTest;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.Settings;
import org.fleetmail.testkit.snmp.SnmpdPeer;
import org.junit.jupiter.api.Test;

/** Settings that a device tests before it has them, on net-snmp's agent with the objects of BROTHER-MIB. */
class TrialTest {
    private static final String TRIAL_HOST = Devices.MAIL + "170.0";

    private static SnmpdPeer snmpd(int testSupported) {
        List<String> objects = new ArrayList<>(Devices.brotherObjects());
        objects.add(SnmpdPeer.fixedInteger(Devices.MAIL + "152.0", testSupported));
        objects.add(SnmpdPeer.text(TRIAL_HOST, ""));
        return SnmpdPeer.start(objects);
    }

    private static Outcome<Void> prepare(SnmpSession session, SnmpdPeer snmpd, Settings settings) {
        Cancellation never = new Cancellation();
        SendTest test = Devices.BROTHER.test().orElseThrow();
        Peer peer = done(session.reach(target(snmpd.port(), Devices.communities()), never));
        return new Trial(session, peer, Devices.BROTHER, test, never).prepare(settings);
    }

    @Test
    void they_go_to_the_copy_and_the_settings_stay_as_they_are() throws IOException {
        try (SnmpdPeer snmpd = snmpd(1);
                SnmpSession session = new SnmpSession();
                SnmpDriver driver = new SnmpDriver()) {
            done(prepare(session, snmpd, Settings.none().with(MailSetting.SMTP_HOST, "smtp.new.example")));
            DeviceTarget printer = target(snmpd.port(), Devices.communities());
            assertThat(done(driver.read(printer, Devices.BROTHER, new Cancellation()))
                            .settings()
                            .text(MailSetting.SMTP_HOST))
                    .contains("smtp.old.example");
        }
    }

    @Test
    void a_setting_without_a_copy_and_a_value_that_does_not_fit_are_said() throws IOException {
        try (SnmpdPeer snmpd = snmpd(1);
                SnmpSession session = new SnmpSession()) {
            assertThat(Devices.code(prepare(session, snmpd, Settings.none().with(MailSetting.SMTP_TIMEOUT, "30"))))
                    .isEqualTo(TroubleCode.NOT_SETTABLE);
            assertThat(Devices.code(
                            prepare(session, snmpd, Settings.none().with(MailSetting.SMTP_HOST, "x".repeat(70)))))
                    .isEqualTo(TroubleCode.VALUE_UNFIT);
        }
    }

    @Test
    void a_model_that_says_it_has_no_test_is_told_nothing() throws IOException {
        try (SnmpdPeer snmpd = snmpd(0);
                SnmpSession session = new SnmpSession()) {
            Outcome<Void> refused =
                    prepare(session, snmpd, Settings.none().with(MailSetting.SMTP_HOST, "smtp.new.example"));
            assertThat(Devices.code(refused)).isEqualTo(TroubleCode.NOT_SETTABLE);
        }
    }
}
