package org.fleetmail.rollout.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.device.profile.Words;
import org.fleetmail.device.setting.MailSetting;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.GateKind;
import org.fleetmail.model.Site;
import org.fleetmail.rollout.contact.Pace;
import org.fleetmail.rollout.office.Fault;
import org.fleetmail.rollout.office.PretendedDevice;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.Reason;
import org.fleetmail.rollout.plan.Shown;
import org.fleetmail.store.journal.EntryKind;
import org.fleetmail.store.journal.JournalEntry;
import org.fleetmail.store.run.RunState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pausing, leaving out, stop conditions and proofs of a run. */
@Timeout(60)
class RunControlTest extends PretendedRuns {

    private final RunControl control = new RunControl();

    @BeforeEach
    void oneAfterTheOther() {
        office.rollout().setParallel(1);
    }

    private Rollouts rollouts(Prover prover) {
        return new Rollouts(store, office.equipment(), Fleets.only(office.fleet()), Clock.systemUTC(), prover);
    }

    private RunSummary apply(RunListener listener, Prover prover) {
        return done(rollouts(prover).apply(plan(), NOTE, listener, control));
    }

    @Override
    RunSummary apply() {
        return apply(RunListener.NONE, Prover.NONE);
    }

    private List<EntryKind> journal(RunSummary summary) {
        return done(store.journal().ofRun(summary.run().id())).stream()
                .map(JournalEntry::kind)
                .toList();
    }

    @Test
    void aPausedRunBeginsNoFurtherDeviceUntilItGoesOn() throws Exception {
        PretendedDevice first = office.device("a", "M1");
        PretendedDevice second = office.device("b", "M1");
        CountDownLatch paused = new CountDownLatch(1);
        RunListener pausing = new RunListener() {
            @Override
            public void ended(DeviceResult result) {
                if (paused.getCount() > 0) {
                    control.pause();
                    paused.countDown();
                }
            }
        };
        Plan plan = plan();
        CompletableFuture<RunSummary> running =
                CompletableFuture.supplyAsync(() -> done(rollouts(Prover.NONE).apply(plan, NOTE, pausing, control)));
        assertThat(paused.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(control.isPaused()).isTrue();
        assertThat(first.writes()).hasSize(1);
        assertThat(second.writes()).isEmpty();
        control.goOn();
        RunSummary summary = running.get(30, TimeUnit.SECONDS);
        assertThat(summary.counts()).isEqualTo(Map.of(Phase.APPLIED, 2));
        assertThat(journal(summary)).containsSubsequence(EntryKind.RUN_PAUSED, EntryKind.RUN_CONTINUED);
    }

    @Test
    void aPausedRunCanBeCancelled() {
        office.device("a", "M1");
        PretendedDevice second = office.device("b", "M1");
        RunListener pausing = new RunListener() {
            @Override
            public void ended(DeviceResult result) {
                control.pause();
                control.cancel();
            }
        };
        RunSummary summary = apply(pausing, Prover.NONE);
        assertThat(summary.run().state()).isEqualTo(RunState.CANCELLED);
        assertThat(second.writes()).isEmpty();
    }

    @Test
    void aDeviceThatIsLeftOutStaysAsItIsAndTheOthersGoOn() {
        PretendedDevice spared = office.device("a", "M1");
        office.device("b", "M1");
        control.leaveOut("a");
        office.rollout().getWaves().add(wave("all", 9, GateKind.APPLIED_SHARE, 0));
        RunSummary summary = apply();
        assertThat(codes(result(summary, "a"))).containsExactly(TroubleCode.LEFT_OUT);
        assertThat(spared.writes()).isEmpty();
        assertThat(result(summary, "b").phase()).isEqualTo(Phase.APPLIED);
        assertThat(summary.run().state()).isEqualTo(RunState.FINISHED);
    }

    @Test
    void soManyFailuresOfAModelStopThisModelOnly() {
        office.rollout().getWaves().add(wave("all", 9, GateKind.APPLIED_SHARE, 0));
        office.rollout().setStopModelAfterFailures(2);
        for (String id : List.of("a", "b", "c")) {
            office.device(id, "M1").fails(Fault.LYING);
        }
        office.device("d", "M2");
        RunSummary summary = apply();
        assertThat(codes(result(summary, "c"))).containsExactly(TroubleCode.MODEL_STOPPED);
        assertThat(result(summary, "d").phase()).isEqualTo(Phase.APPLIED);
    }

    @Test
    void soManyFailuresAtASiteStopThisSiteOnly() {
        office.rollout().getWaves().add(wave("all", 9, GateKind.APPLIED_SHARE, 0));
        office.rollout().setStopSiteAfterFailures(1);
        office.device("a", "M1").fails(Fault.LYING);
        PretendedDevice neighbour = office.device("b", "M2");
        office.device("c", "M3");
        Site site = FleetFactory.eINSTANCE.createSite();
        site.setId("tokyo");
        office.fleet().getSites().add(site);
        office.model("a").setSite(site);
        office.model("b").setSite(site);
        RunSummary summary = apply();
        assertThat(codes(result(summary, "b"))).containsExactly(TroubleCode.SITE_STOPPED);
        assertThat(neighbour.writes()).isEmpty();
        assertThat(result(summary, "c").phase()).isEqualTo(Phase.APPLIED);
    }

    @Test
    void howeverManyAreChangedAtATimeARejectedPasswordIsTriedOnce() {
        office.rollout().setParallel(16);
        office.rollout().setStopAfterFailures(1000);
        office.rollout().getWaves().add(wave("all", 99, GateKind.APPLIED_SHARE, 0));
        List<PretendedDevice> devices = java.util.stream.IntStream.range(0, 40)
                .mapToObj(i -> office.device("d" + i, "M" + i))
                .toList();
        devices.forEach(device -> device.fails(Fault.WRONG_ACCESS));
        RunSummary summary = apply();
        assertThat(devices.stream().mapToInt(device -> device.writes().size()).sum())
                .isEqualTo(1);
        assertThat(summary.results())
                .allSatisfy(result -> assertThat(codes(result)).containsExactly(TroubleCode.SNMP_AUTH));
    }

    @Test
    void betweenTheBeginningsOfTwoDevicesIsAtLeastTheTimeAServerAsksFor() {
        office.rollout().setParallel(4);
        for (int i = 0; i < 4; i++) {
            office.device("d" + i, "M1");
        }
        long began = System.nanoTime();
        RunSummary summary = done(rollouts(Prover.NONE)
                .apply(plan(), NOTE.pacing(new Pace(Duration.ofMillis(200))), RunListener.NONE, control));
        assertThat(summary.counts()).containsOnlyKeys(Phase.APPLIED);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(600));
    }

    @Test
    void theSamePlanOnASecondConsoleIsRefusedWhileTheFirstWorks() {
        PretendedDevice device = office.device("a", "M1");
        Plan plan = plan();
        List<Outcome<RunSummary>> second = new ArrayList<>();
        RunListener other = new RunListener() {
            @Override
            public void began(String run, Plan begun) {
                second.add(rollouts(Prover.NONE).apply(plan, NOTE, RunListener.NONE, new RunControl()));
            }
        };
        RunSummary first = done(rollouts(Prover.NONE).apply(plan, NOTE, other, control));
        assertThat(first.clean()).isTrue();
        assertThat(second)
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.trouble().code()).isEqualTo(TroubleCode.RUN_BUSY));
        assertThat(device.writes()).hasSize(1);
        assertThat(done(store.runs().all())).hasSize(1);
    }

    private static Prover mails(Shown shown) {
        return (kind, item, contact, cancellation) ->
                Optional.of(new Proof(item.device(), kind, shown, Words.of("250 queued", "250 queued")));
    }

    @Test
    void aTestMailThatArrivedProvesTheDeviceAndOpensTheGate() {
        office.rollout().getWaves().add(wave("pilot", 1, GateKind.TEST_MAIL, 100));
        office.device("a", "M1");
        office.device("b", "M1");
        RunSummary summary = apply(RunListener.NONE, mails(Shown.YES));
        assertThat(result(summary, "a").phase()).isEqualTo(Phase.PROVEN);
        assertThat(result(summary, "a").proof().testMail()).isEqualTo(Shown.YES);
        assertThat(result(summary, "b").phase()).isEqualTo(Phase.APPLIED);
        assertThat(summary.gates()).singleElement().satisfies(gate -> {
            assertThat(gate.open()).isTrue();
            assertThat(gate.counted()).isTrue();
        });
        assertThat(done(rollouts(Prover.NONE).show(summary.run().id())).results())
                .isEqualTo(summary.results());
    }

    @Test
    void aTestMailThatDidNotArriveLeavesTheDeviceAppliedAndShutsTheGate() {
        office.rollout().getWaves().add(wave("pilot", 1, GateKind.TEST_MAIL, 100));
        office.device("a", "M1");
        PretendedDevice second = office.device("b", "M1");
        RunSummary summary = apply(RunListener.NONE, mails(Shown.NO));
        assertThat(result(summary, "a").phase()).isEqualTo(Phase.APPLIED);
        assertThat(codes(result(summary, "a"))).containsExactly(TroubleCode.PROOF_FAILED);
        assertThat(second.writes()).isEmpty();
        assertThat(summary.stopped()).map(Reason::code).contains(TroubleCode.GATE_SHUT);
    }

    @Test
    void theDevicesOwnTestOpensItsGateAndProvesNoMail() {
        office.rollout().getWaves().add(wave("pilot", 1, GateKind.DEVICE_TEST, 100));
        office.device("a", "M1");
        RunSummary summary = apply(RunListener.NONE, mails(Shown.YES));
        assertThat(result(summary, "a").proof().deviceTest()).isEqualTo(Shown.YES);
        assertThat(result(summary, "a").phase()).isEqualTo(Phase.APPLIED);
    }

    @Test
    void afterAChangeTheRowSaysWhatWasShownAndWhatWasNot() {
        office.device("a", "M1");
        PretendedDevice refusing = office.device("b", "M2");
        refusing.fails(Fault.LYING);
        RunSummary summary = apply();
        assertThat(result(summary, "a").proof().readBack()).isEqualTo(Shown.YES);
        assertThat(result(summary, "a").proof().endpoint()).isEqualTo(Shown.UNKNOWN);
        assertThat(result(summary, "b").proof().readBack()).isEqualTo(Shown.NO);
        assertThat(refusing.text(MailSetting.SMTP_PORT)).isEqualTo("25");
    }
}
