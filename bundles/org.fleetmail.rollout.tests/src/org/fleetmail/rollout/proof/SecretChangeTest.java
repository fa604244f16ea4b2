package org.fleetmail.rollout.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.mail.account.AccountReport;
import org.fleetmail.model.Account;
import org.fleetmail.rollout.contact.Pace;
import org.fleetmail.rollout.plan.Change;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.run.DeviceResult;
import org.fleetmail.rollout.run.Phase;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.rollout.secret.SecretChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A shared password is changed: at a real mail server first, then on printers that really log in with it. */
class SecretChangeTest extends MailOffice {
    private static final String NEW = "the new password";

    private final Pace logins = new Pace(Duration.ofMillis(20));

    @AfterEach
    void giveTheServerItsPasswordBack() {
        serverPassword(PASSWORD);
    }

    private Account account() {
        return fleet().getAccounts().getFirst();
    }

    private SecretChange change() {
        secrets().keep("scan/new", Secret.of(NEW));
        return new SecretChange(equipment(), Clock.systemUTC(), logins);
    }

    private RunSummary apply(Plan plan) {
        return apply(plan, change().provers(account(), "scan/new"), change().paced(NOTE));
    }

    private Plan plan() {
        return done(change().plan(fleet(), "office.fleet", account(), "scan/new", new Cancellation()));
    }

    @Test
    void a_password_the_server_does_not_take_goes_to_no_printer() {
        Outcome<AccountReport> proof = change().proveAtServer(account(), "scan/new", new Cancellation());
        assertThat(proof)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.trouble().code()).isEqualTo(TroubleCode.LOGIN_REJECTED));
        assertThat(proof.toString()).doesNotContain(NEW);
    }

    @Test
    void only_the_password_is_written_to_a_canary_that_sends_with_it_and_then_to_the_rest() throws Exception {
        printer("p1");
        printer("p2");
        assertThat(roll().phase()).isEqualTo(Phase.PROVEN);
        serverPassword(NEW);
        done(change().proveAtServer(account(), "scan/new", new Cancellation()));
        Plan plan = plan();
        assertThat(plan.items())
                .flatExtracting(item -> item.changes())
                .extracting(Change::setting)
                .containsExactly(MailSetting.SMTP_PASSWORD, MailSetting.SMTP_PASSWORD);
        RunSummary summary = apply(plan);
        assertThat(summary.stopped()).as(summary.toString()).isEmpty();
        assertThat(summary.results()).extracting(DeviceResult::phase).allMatch(Phase::isSuccess);
        assertThat(held()).containsExactly(NEW, NEW);
        assertThat(summary.toString()).doesNotContain(NEW).doesNotContain(PASSWORD);
    }

    @Test
    void one_throttle_counts_our_first_login_those_of_the_canaries_and_those_of_the_rest() throws Exception {
        printer("p1");
        printer("p2");
        roll();
        serverPassword(NEW);
        done(change().proveAtServer(account(), "scan/new", new Cancellation()));
        assertThat(logins.turns()).as("SMTP and IMAP at the server").isEqualTo(2);
        apply(plan());
        assertThat(logins.turns())
                .as("and the canary's beginning, its mail, our look into the mailbox, the beginning of the other")
                .isEqualTo(2 + 3 + 1);
        assertThat(held()).containsExactly(NEW, NEW);
    }

    @Test
    void a_canary_whose_login_is_rejected_stops_the_change_for_the_rest() throws Exception {
        printer("p1");
        printer("p2");
        roll();
        RunSummary summary = apply(plan());
        assertThat(summary.results()).extracting(DeviceResult::phase).containsExactly(Phase.APPLIED, Phase.SKIPPED);
        assertThat(held()).isEqualTo(List.of(NEW, PASSWORD));
    }
}
