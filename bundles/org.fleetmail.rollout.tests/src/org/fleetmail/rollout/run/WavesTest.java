package org.fleetmail.rollout.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.GateKind;
import org.fleetmail.model.Site;
import org.fleetmail.rollout.office.Fault;
import org.fleetmail.rollout.office.PretendedDevice;
import org.fleetmail.rollout.plan.Reason;
import org.fleetmail.store.run.RunState;
import org.junit.jupiter.api.Test;

/** What stops a model, a wave or a run, and who is asked before the next wave. */
class WavesTest extends PretendedRuns {
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
}
