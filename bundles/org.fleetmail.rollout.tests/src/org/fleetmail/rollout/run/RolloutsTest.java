package org.fleetmail.rollout.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.device.setting.SettingValue;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Gate;
import org.fleetmail.model.GateKind;
import org.fleetmail.model.Site;
import org.fleetmail.model.Wave;
import org.fleetmail.rollout.office.Fault;
import org.fleetmail.rollout.office.PretendedDevice;
import org.fleetmail.rollout.office.PretendedOffice;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanListener;
import org.fleetmail.rollout.plan.PlanRequest;
import org.fleetmail.rollout.plan.Planner;
import org.fleetmail.rollout.plan.Reason;
import org.fleetmail.store.Store;
import org.fleetmail.store.journal.ChainCheck;
import org.fleetmail.store.journal.EntryKind;
import org.fleetmail.store.journal.JournalEntry;
import org.fleetmail.store.run.RunLock;
import org.fleetmail.store.run.RunState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RolloutsTest {
    private static final ApplyOptions NOTE = ApplyOptions.of("to 587", "ana").withPatience(Duration.ofSeconds(5));
    private static final ApplyOptions IMPATIENT = NOTE.withPatience(Duration.ZERO);

    @TempDir
    private Path folder;

    private final PretendedOffice office = new PretendedOffice();
    private Store store;

    @BeforeEach
    void open() {
        store = done(Store.open(folder));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Failed<T>(Trouble trouble) -> throw new AssertionError(trouble);
        };
    }

    private static TroubleCode code(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Failed<?> failed -> failed.trouble().code();
            case Outcome.Done<?> worked -> throw new AssertionError("worked: " + worked);
        };
    }

    private Rollouts rollouts() {
        return new Rollouts(store, office.equipment(), Fleets.only(office.fleet()), Clock.systemUTC());
    }

    private Plan plan() {
        return done(PlanRequest.of(office.fleet(), "office.fleet", office.rollout(), "")
                .then(request -> Planner.withoutPreflight(office.equipment(), Clock.systemUTC())
                        .plan(request, PlanListener.NONE, new Cancellation())));
    }

    private RunSummary apply() {
        return done(rollouts().apply(plan(), NOTE, RunListener.NONE, new Cancellation()));
    }

    private static DeviceResult result(RunSummary summary, String device) {
        return summary.results().stream()
                .filter(result -> result.device().equals(device))
                .findFirst()
                .orElseThrow();
    }

    private static List<TroubleCode> codes(DeviceResult result) {
        return result.reasons().stream().map(Reason::code).toList();
    }

    private List<JournalEntry> journal(RunSummary summary, EntryKind kind) {
        return done(store.journal().ofRun(summary.run().id())).stream()
                .filter(entry -> entry.kind() == kind)
                .toList();
    }

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
    void aFailedCanaryStopsItsModelOnly() {
        office.device("a1", "A").fails(Fault.LYING);
        PretendedDevice spared = office.device("a2", "A");
        office.device("b1", "B");
        office.device("b2", "B");
        RunSummary summary = apply();
        assertThat(codes(result(summary, "a2"))).containsExactly(TroubleCode.CANARY_FAILED);
        assertThat(spared.writes()).isEmpty();
        assertThat(result(summary, "b2").phase()).isEqualTo(Phase.APPLIED);
        assertThat(summary.gates()).extracting(GateResult::open).containsExactlyInAnyOrder(false, true);
        assertThat(summary.run().state()).isEqualTo(RunState.FINISHED);
        assertThat(summary.clean()).isFalse();
    }

    @Test
    void soManyFailuresStopTheRun() {
        office.rollout().setStopAfterFailures(2);
        office.rollout().setParallel(1);
        office.rollout().getWaves().add(wave("all", 100, GateKind.APPLIED_SHARE, 0));
        for (int i = 0; i < 6; i++) {
            office.device("d" + i, "M1").fails(Fault.LYING);
        }
        RunSummary summary = apply();
        assertThat(summary.counts()).containsEntry(Phase.REFUSED, 2).containsEntry(Phase.SKIPPED, 4);
        assertThat(summary.stopped()).map(Reason::code).contains(TroubleCode.TOO_MANY_FAILURES);
        assertThat(summary.run().state()).isEqualTo(RunState.STOPPED);
    }

    @Test
    void the_journal_tells_why_each_device_was_left() {
        office.rollout().setStopAfterFailures(1);
        office.rollout().setParallel(1);
        office.rollout().getWaves().add(wave("all", 100, GateKind.APPLIED_SHARE, 0));
        for (int i = 0; i < 4; i++) {
            office.device("d" + i, "M1").fails(Fault.LYING);
        }
        RunSummary summary = apply();
        RunSummary told = done(rollouts().show(summary.run().id()));
        assertThat(told.results()).isEqualTo(summary.results());
        assertThat(told.results().getLast().reasons())
                .extracting(Reason::code)
                .containsExactly(TroubleCode.TOO_MANY_FAILURES);
    }

    private static Wave wave(String name, int count, GateKind kind, int percent) {
        Wave wave = FleetFactory.eINSTANCE.createWave();
        wave.setName(name);
        wave.setCount(count);
        Gate gate = FleetFactory.eINSTANCE.createGate();
        gate.setKind(kind);
        gate.setPercent(percent);
        wave.getGates().add(gate);
        return wave;
    }

    @Test
    void aShutGateStopsTheRunAndResumeAsksItAgain() {
        office.rollout().getWaves().add(wave("pilot", 1, GateKind.CONFIRMATION, 100));
        office.device("a", "M1");
        PretendedDevice second = office.device("b", "M1");
        RunSummary summary = apply();
        assertThat(summary.run().state()).isEqualTo(RunState.STOPPED);
        assertThat(codes(result(summary, "b"))).containsExactly(TroubleCode.GATE_SHUT);
        assertThat(second.writes()).isEmpty();
        RunSummary resumed =
                done(rollouts().resume(summary.run().id(), NOTE.assumingYes(), RunListener.NONE, new Cancellation()));
        assertThat(resumed.clean()).isTrue();
        assertThat(second.writes()).hasSize(1);
    }

    @Test
    void whoeverIsThereIsAskedAtAGate() {
        office.rollout().getWaves().add(wave("pilot", 1, GateKind.CONFIRMATION, 100));
        office.device("a", "M1");
        office.device("b", "M1");
        RunListener person = new RunListener() {
            @Override
            public boolean confirm(Sentence question) {
                return question.toString().contains("pilot");
            }
        };
        assertThat(done(rollouts().apply(plan(), NOTE, person, new Cancellation()))
                        .clean())
                .isTrue();
    }

    @Test
    void aWrongPasswordIsTriedOnOneDeviceOnly() {
        office.rollout().setParallel(1);
        office.rollout().getWaves().add(wave("all", 100, GateKind.APPLIED_SHARE, 0));
        PretendedDevice first = office.device("a", "M1");
        PretendedDevice second = office.device("b", "M1");
        first.fails(Fault.WRONG_ACCESS);
        second.fails(Fault.WRONG_ACCESS);
        RunSummary summary = apply();
        assertThat(codes(result(summary, "a"))).containsExactly(TroubleCode.SNMP_AUTH);
        assertThat(codes(result(summary, "b"))).containsExactly(TroubleCode.SNMP_AUTH);
        assertThat(second.writes()).isEmpty();
    }

    @Test
    void theListenerSeesEveryDeviceToItsEndAndProgressNeverGoesBack() {
        for (int i = 0; i < 20; i++) {
            office.device("d" + i, "M" + i % 3);
        }
        List<DeviceProgress> seen = Collections.synchronizedList(new ArrayList<>());
        RunListener listener = new RunListener() {
            @Override
            public void progressed(DeviceProgress progress) {
                seen.add(progress);
            }
        };
        done(rollouts().apply(plan(), NOTE, listener, new Cancellation()));
        assertThat(seen.stream()
                        .filter(progress -> progress.device().equals("d7"))
                        .map(DeviceProgress::phase))
                .containsExactly(Phase.WAITING, Phase.READING, Phase.WRITING, Phase.READING_BACK, Phase.APPLIED);
        assertThat(seen.stream().filter(progress -> progress.phase().isTerminal()))
                .hasSize(20);
    }

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
    void rollbackBringsEverythingBackAndIsARunOfItsOwn() {
        PretendedDevice device = office.device("a", "M1");
        RunSummary there = apply();
        RunSummary back = done(rollouts().rollback(there.run().id(), "", NOTE, RunListener.NONE, new Cancellation()));
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
    void outsideTheWindowsOfItsSiteADeviceWaitsForResume() {
        PretendedDevice device = office.device("a", "M1");
        Site site = FleetFactory.eINSTANCE.createSite();
        site.getMaintenanceWindows().add("never");
        office.fleet().getSites().add(site);
        office.model("a").setSite(site);
        RunSummary summary = apply();
        assertThat(codes(result(summary, "a"))).containsExactly(TroubleCode.WINDOW_CLOSED);
        assertThat(device.writes()).isEmpty();
        assertThat(summary.run().state()).isEqualTo(RunState.STOPPED);
        site.getMaintenanceWindows().clear();
        RunSummary resumed = done(rollouts().resume(summary.run().id(), NOTE, RunListener.NONE, new Cancellation()));
        assertThat(result(resumed, "a").phase()).isEqualTo(Phase.APPLIED);
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
