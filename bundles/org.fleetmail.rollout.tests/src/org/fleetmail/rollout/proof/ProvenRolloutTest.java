package org.fleetmail.rollout.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.model.Device;
import org.fleetmail.model.GateKind;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlannedGate;
import org.fleetmail.rollout.plan.PlannedWave;
import org.fleetmail.rollout.plan.Reason;
import org.fleetmail.rollout.plan.Shown;
import org.fleetmail.rollout.run.DeviceResult;
import org.fleetmail.rollout.run.Phase;
import org.junit.jupiter.api.Test;

/** Rollouts to simulated printers that really send, to a real Postfix, into mailboxes of a real Dovecot. */
class ProvenRolloutTest extends MailOffice {
    @Test
    void a_printer_whose_test_mail_came_encrypted_is_proven_in_every_column() throws Exception {
        printer("p1");
        DeviceResult result = roll();
        assertThat(result.phase()).as(result.toString()).isEqualTo(Phase.PROVEN);
        assertThat(result.proof().readBack()).isEqualTo(Shown.YES);
        assertThat(result.proof().reach()).isEqualTo(Shown.YES);
        assertThat(result.proof().endpoint()).isEqualTo(Shown.YES);
        assertThat(result.proof().deviceTest()).isEqualTo(Shown.YES);
        assertThat(result.proof().testMail()).isEqualTo(Shown.YES);
        assertThat(messages()).isZero();
    }

    @Test
    void a_printer_that_sends_in_clear_is_applied_and_not_proven() throws Exception {
        override(printer("p2"), MailSetting.SMTP_SECURITY, "off");
        DeviceResult result = roll();
        assertThat(result.phase()).as(result.toString()).isEqualTo(Phase.APPLIED);
        assertThat(result.proof().deviceTest()).isEqualTo(Shown.YES);
        assertThat(result.proof().testMail()).isEqualTo(Shown.NO);
        assertThat(result.reasons()).extracting(Reason::code).contains(TroubleCode.PROOF_FAILED);
    }

    @Test
    void the_way_back_asks_for_the_proof_the_run_asked_for_and_stops_for_none() throws Exception {
        Device printer = printer("p4");
        roll();
        override(printer, MailSetting.SMTP_TIMEOUT, "45");
        roll();
        assertThat(wayBack().waves())
                .flatExtracting(PlannedWave::gates)
                .containsExactly(new PlannedGate(GateKind.DEVICE_TEST, 0), new PlannedGate(GateKind.TEST_MAIL, 0));
        DeviceResult back = rollBack();
        assertThat(back.phase()).as(back.toString()).isEqualTo(Phase.PROVEN);
        assertThat(back.proof().testMail()).isEqualTo(Shown.YES);
    }

    @Test
    void the_return_to_a_point_asks_each_printer_once_for_the_proof_that_any_run_since_asked_for() throws Exception {
        Device printer = printer("p7");
        roll();
        Instant point = Instant.now();
        override(printer, MailSetting.SMTP_TIMEOUT, "45");
        roll();
        printer.getOverrides().clear();
        override(printer, MailSetting.SMTP_TIMEOUT, "50");
        roll();
        Plan way = wayBackTo(point);
        assertThat(way.waves())
                .singleElement()
                .satisfies(wave -> assertThat(wave.gates())
                        .containsExactly(
                                new PlannedGate(GateKind.DEVICE_TEST, 0), new PlannedGate(GateKind.TEST_MAIL, 0)));
        DeviceResult back = rollBack(way);
        assertThat(back.phase()).as(back.toString()).isEqualTo(Phase.PROVEN);
        assertThat(back.proof().testMail()).isEqualTo(Shown.YES);
    }

    @Test
    void the_way_back_to_clear_text_is_applied_and_not_proven() throws Exception {
        printer("p5");
        roll();
        DeviceResult back = rollBack();
        assertThat(back.phase()).as(back.toString()).isEqualTo(Phase.APPLIED);
        assertThat(back.proof().testMail()).isNotEqualTo(Shown.YES);
    }

    @Test
    void the_way_back_asks_for_no_proof_where_no_mailbox_can_be_looked_into() throws Exception {
        printer("p6");
        roll();
        fleet().getAccounts().getFirst().setIncoming(null);
        assertThat(wayBack().waves())
                .flatExtracting(PlannedWave::gates)
                .containsExactly(new PlannedGate(GateKind.DEVICE_TEST, 0));
    }

    @Test
    void a_printer_whose_login_is_rejected_says_so_in_its_own_words() throws Exception {
        printer("p3");
        secrets().keep("scan", Secret.of("outdated password"));
        DeviceResult result = roll();
        assertThat(result.phase()).as(result.toString()).isEqualTo(Phase.APPLIED);
        assertThat(result.proof().deviceTest()).isEqualTo(Shown.NO);
        assertThat(result.toString()).contains("The server rejected the login.");
    }
}
