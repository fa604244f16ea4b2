package org.fleetmail.rollout.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.rollout.office.Fault;
import org.fleetmail.rollout.office.PretendedDevice;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.store.journal.ChainCheck;
import org.fleetmail.store.journal.EntryKind;
import org.fleetmail.store.journal.JournalEntry;
import org.fleetmail.store.run.RunState;
import org.junit.jupiter.api.Test;

/** What becomes of a device: written, read back, journalled, put right where it was changed in part. */
class RolloutsTest extends PretendedRuns {
    @Test
    void aDeviceIsWrittenReadBackAndJournalledInThisOrder() {
        PretendedDevice device = office.device("a", "M1");
        RunSummary summary = apply();
        assertThat(result(summary, "a").phase()).isEqualTo(Phase.APPLIED);
        assertThat(device.text(MailSetting.SMTP_PORT)).isEqualTo("587");
        assertThat(device.secret(MailSetting.SMTP_PASSWORD)).isEqualTo("s3cret");
        assertThat(device.writes()).hasSize(1);
        assertThat(done(store.journal().ofRun(summary.run().id())))
                .extracting(JournalEntry::kind)
                .containsExactly(
                        EntryKind.RUN_STARTED,
                        EntryKind.WAVE_STARTED,
                        EntryKind.INTENT,
                        EntryKind.OUTCOME,
                        EntryKind.GATE,
                        EntryKind.RUN_FINISHED);
        assertThat(summary.run().state()).isEqualTo(RunState.FINISHED);
        assertThat(summary.clean()).isTrue();
        assertThat(done(store.journal().verify())).isInstanceOf(ChainCheck.Intact.class);
    }

    @Test
    void theIntentHoldsEverythingTheDeviceHadAndNoSecret() throws Exception {
        office.device("a", "M1");
        RunSummary summary = apply();
        assertThat(journal(summary, EntryKind.INTENT).getFirst().body())
                .contains("\"smtp.port\":\"25\"", "old.example.com", "{\"secret\":\"scan\"}")
                .doesNotContain("s3cret");
        store.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("s3cret");
            }
        }
    }

    @Test
    void aLyingDeviceIsRefusedWithWhatItStillReads() {
        office.device("a", "M1").fails(Fault.LYING);
        DeviceResult result = result(apply(), "a");
        assertThat(result.phase()).isEqualTo(Phase.REFUSED);
        assertThat(codes(result)).contains(TroubleCode.WRITE_IGNORED);
        assertThat(result.reasons().getFirst().detail().en()).contains("smtp.port: 25 ≠ 587");
    }

    @Test
    void whatWasChangedOnlyInPartIsTakenBack() {
        PretendedDevice device = office.device("a", "M1");
        device.fails(Fault.REFUSES_PORT);
        DeviceResult result = result(apply(), "a");
        assertThat(result.phase()).isEqualTo(Phase.REFUSED);
        assertThat(codes(result)).containsExactly(TroubleCode.SNMP_BAD_VALUE, TroubleCode.SECRET_LEFT);
        assertThat(device.text(MailSetting.SMTP_HOST)).isEqualTo("old.example.com");
        assertThat(device.text(MailSetting.SMTP_AUTH)).isEqualTo("none");
    }

    @Test
    void whatCannotBeTakenBackIsNamed() {
        office.device("a", "M1").fails(Fault.REFUSES_PORT_AND_RETURN);
        DeviceResult result = result(apply(), "a");
        assertThat(result.phase()).isEqualTo(Phase.REFUSED);
        assertThat(codes(result)).contains(TroubleCode.RESTORE_FAILED);
        assertThat(result.reasons().getLast().detail().en()).contains("smtp.host: new.example.com");
    }

    @Test
    void aLostAnswerIsSettledByReadingAndNotByWritingBlindly() {
        PretendedDevice device = office.device("a", "M1");
        device.fails(Fault.LOST_ANSWER);
        assertThat(result(apply(), "a").phase()).isEqualTo(Phase.APPLIED);
        PretendedDevice other = office.device("b", "M1");
        other.fails(Fault.LOST_REQUEST);
        assertThat(result(apply(), "b").phase()).isEqualTo(Phase.APPLIED);
        assertThat(other.text(MailSetting.SMTP_PORT)).isEqualTo("587");
    }

    @Test
    void aDeviceThatRestartsIsWaitedFor() {
        office.device("a", "M1").fails(Fault.RESTARTS);
        assertThat(result(apply(), "a").phase()).isEqualTo(Phase.APPLIED);
    }

    @Test
    void aDeviceThatNeverAnswersAgainIsUnknownAndResumeSettlesIt() {
        PretendedDevice device = office.device("a", "M1");
        device.fails(Fault.DIES);
        RunSummary summary = done(rollouts().apply(plan(), IMPATIENT, RunListener.NONE, new Cancellation()));
        assertThat(result(summary, "a").phase()).isEqualTo(Phase.UNKNOWN);
        assertThat(codes(result(summary, "a"))).contains(TroubleCode.WRITE_UNCERTAIN, TroubleCode.SNMP_SILENT);
        device.answersAgain();
        RunSummary resumed =
                done(rollouts().resume(summary.run().id(), IMPATIENT, RunListener.NONE, new Cancellation()));
        assertThat(result(resumed, "a").phase()).isEqualTo(Phase.APPLIED);
        assertThat(device.writes()).hasSize(1);
    }

    @Test
    void aDeviceThatMovedSinceThePlanIsLeftAlone() {
        PretendedDevice device = office.device("a", "M1");
        Plan plan = plan();
        device.has(MailSetting.SMTP_HOST, "other.example.com");
        DeviceResult result = result(done(rollouts().apply(plan, NOTE, RunListener.NONE, new Cancellation())), "a");
        assertThat(result.phase()).isEqualTo(Phase.SKIPPED);
        assertThat(codes(result)).containsExactly(TroubleCode.PLAN_MOVED);
        assertThat(device.writes()).isEmpty();
    }

    @Test
    void anotherDeviceAtTheSameAddressIsLeftAlone() {
        PretendedDevice device = office.device("a", "M1");
        Plan plan = plan();
        device.replacedBy("S-another");
        DeviceResult result = result(done(rollouts().apply(plan, NOTE, RunListener.NONE, new Cancellation())), "a");
        assertThat(codes(result)).containsExactly(TroubleCode.SERIAL_DIFFERS);
        assertThat(device.writes()).isEmpty();
    }

    @Test
    void applyingAPlanAgainWritesNothing() {
        PretendedDevice device = office.device("a", "M1");
        Plan plan = plan();
        done(rollouts().apply(plan, NOTE, RunListener.NONE, new Cancellation()));
        RunSummary again = done(rollouts().apply(plan, NOTE, RunListener.NONE, new Cancellation()));
        assertThat(result(again, "a").phase()).isEqualTo(Phase.NOTHING_TO_DO);
        assertThat(device.writes()).hasSize(1);
    }

    @Test
    void withoutAJournalNoDeviceIsTouched() {
        PretendedDevice device = office.device("a", "M1");
        Plan plan = plan();
        store.close();
        assertThat(code(rollouts().apply(plan, NOTE, RunListener.NONE, new Cancellation())))
                .isEqualTo(TroubleCode.STORE_FAILED);
        assertThat(device.writes()).isEmpty();
    }
}
