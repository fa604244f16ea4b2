package org.fleetmail.rollout.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.setting.MailSetting;
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
    void a_printer_whose_login_is_rejected_says_so_in_its_own_words() throws Exception {
        printer("p3");
        secrets().keep("scan", Secret.of("outdated password"));
        DeviceResult result = roll();
        assertThat(result.phase()).as(result.toString()).isEqualTo(Phase.APPLIED);
        assertThat(result.proof().deviceTest()).isEqualTo(Shown.NO);
        assertThat(result.toString()).contains("The server rejected the login.");
    }
}
