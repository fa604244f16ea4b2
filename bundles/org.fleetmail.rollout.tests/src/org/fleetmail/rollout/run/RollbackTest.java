package org.fleetmail.rollout.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.SettingValue;
import org.fleetmail.rollout.office.PretendedDevice;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.Reason;
import org.fleetmail.store.journal.EntryKind;
import org.fleetmail.store.run.RunLock;
import org.fleetmail.store.run.RunState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs that go on after they were left, and runs that bring back what was before. */
class RollbackTest extends PretendedRuns {
    @Test
    void aCancelledRunLeavesTheRestAndResumeDoesIt() {
        office.rollout().setParallel(1);
        for (int i = 0; i < 5; i++) {
            office.device("d" + i, "M1");
        }
        Cancellation cancellation = new Cancellation();
        RunListener impatient = new RunListener() {
            @Override
            public void ended(DeviceResult result) {
                cancellation.cancel();
            }
        };
        RunSummary summary = done(rollouts().apply(plan(), NOTE, impatient, cancellation));
        assertThat(summary.run().state()).isEqualTo(RunState.CANCELLED);
        assertThat(summary.counts()).containsEntry(Phase.APPLIED, 1).containsEntry(Phase.SKIPPED, 4);
        RunSummary resumed = done(rollouts().resume(summary.run().id(), NOTE, RunListener.NONE, new Cancellation()));
        assertThat(resumed.counts()).containsEntry(Phase.APPLIED, 5);
        assertThat(journal(resumed, EntryKind.INTENT)).hasSize(5);
        assertThat(done(rollouts().show(summary.run().id())).results()).isEqualTo(resumed.results());
    }

    @Test
    @Tag("row:K13")
    void rollbackBringsEverythingBackAndIsARunOfItsOwn() {
        PretendedDevice device = office.device("a", "M1");
        RunSummary there = apply();
        RunSummary back = done(rollouts().rollback(there.run().id(), "", NOTE, RunListener.NONE, new Cancellation()));
        assertThat(there.run().note()).isEqualTo(NOTE.note());
        assertThat(back.run().note()).isEqualTo(NOTE.note());
        assertThat(back.run().ofRun()).isEqualTo(there.run().id());
        assertThat(result(back, "a").phase()).isEqualTo(Phase.APPLIED);
        assertThat(device.text(MailSetting.SMTP_PORT)).isEqualTo("25");
        assertThat(device.text(MailSetting.SMTP_HOST)).isEqualTo("old.example.com");
        assertThat(device.text(MailSetting.SMTP_SECURITY)).isEqualTo("off");
        assertThat(device.secret(MailSetting.SMTP_PASSWORD)).isEmpty();
    }

    @Test
    void aPasswordFromAnEarlierRunComesBackAndAnUnknownOneIsSaid() {
        PretendedDevice device =
                office.device("a", "M1").has(MailSetting.SMTP_PASSWORD, SettingValue.hidden(Secret.of("nobody knows")));
        RunSummary first = apply();
        office.keep("scan2", "newer");
        office.account().setSecret("scan2");
        office.account().setUserName("other@example.com");
        RunSummary second = apply();
        assertThat(device.secret(MailSetting.SMTP_PASSWORD)).isEqualTo("newer");
        done(rollouts().rollback(second.run().id(), "", NOTE, RunListener.NONE, new Cancellation()));
        assertThat(device.secret(MailSetting.SMTP_PASSWORD)).isEqualTo("s3cret");
        Plan further = done(rollouts().planRollback(first.run().id(), ""));
        assertThat(further.items().getFirst().reasons())
                .extracting(Reason::code)
                .contains(TroubleCode.SECRET_LEFT);
    }

    @Test
    void rollbackLeavesWhatSomebodyChangedSince() {
        PretendedDevice device = office.device("a", "M1");
        RunSummary there = apply();
        device.has(MailSetting.SMTP_PORT, "2525");
        Plan back = done(rollouts().planRollback(there.run().id(), ""));
        assertThat(back.items().getFirst().reasons()).extracting(Reason::code).containsExactly(TroubleCode.PLAN_MOVED);
        assertThat(back.waves()).isEmpty();
    }

    @Test
    void rollbackOfASelectionTouchesNothingElse() {
        PretendedDevice first = office.device("a", "M1");
        PretendedDevice second = office.device("b", "M1");
        RunSummary there = apply();
        done(rollouts().rollback(there.run().id(), "id:b", NOTE, RunListener.NONE, new Cancellation()));
        assertThat(first.text(MailSetting.SMTP_PORT)).isEqualTo("587");
        assertThat(second.text(MailSetting.SMTP_PORT)).isEqualTo("25");
    }

    @Test
    void aRunThatIsWorkedOnIsBusy() {
        office.device("a", "M1");
        Plan plan = plan();
        try (RunLock other = done(store.runs().lockPlan(org.fleetmail.rollout.plan.PlanFile.hash(plan)))) {
            assertThat(other).isNotNull();
            assertThat(code(rollouts().apply(plan, NOTE, RunListener.NONE, new Cancellation())))
                    .isEqualTo(TroubleCode.RUN_BUSY);
        }
    }

    @Test
    void aRunNobodyMadeIsUnknown() {
        assertThat(code(rollouts().show("nemo"))).isEqualTo(TroubleCode.RUN_UNKNOWN);
        assertThat(code(rollouts().resume("nemo", NOTE, RunListener.NONE, new Cancellation())))
                .isEqualTo(TroubleCode.RUN_UNKNOWN);
    }
}
