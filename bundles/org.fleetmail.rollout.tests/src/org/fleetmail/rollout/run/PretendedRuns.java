package org.fleetmail.rollout.run;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Gate;
import org.fleetmail.model.GateKind;
import org.fleetmail.model.Wave;
import org.fleetmail.rollout.office.PretendedOffice;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanListener;
import org.fleetmail.rollout.plan.PlanRequest;
import org.fleetmail.rollout.plan.Planner;
import org.fleetmail.rollout.plan.Reason;
import org.fleetmail.store.Store;
import org.fleetmail.store.journal.EntryKind;
import org.fleetmail.store.journal.JournalEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An office in memory and a store, for tests of what a run does. */
abstract class PretendedRuns {
    static final ApplyOptions NOTE = ApplyOptions.of("to 587", "ana").withPatience(Duration.ofSeconds(5));
    static final ApplyOptions IMPATIENT = NOTE.withPatience(Duration.ZERO);

    @TempDir
    Path folder;

    final PretendedOffice office = new PretendedOffice();
    Store store;

    @BeforeEach
    void open() {
        store = done(Store.open(folder, clock()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** What tells everybody the time. */
    Clock clock() {
        return Clock.systemUTC();
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Failed<T>(Trouble trouble) -> throw new AssertionError(trouble);
        };
    }

    static TroubleCode code(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Failed<?> failed -> failed.trouble().code();
            case Outcome.Done<?> worked -> throw new AssertionError("worked: " + worked);
        };
    }

    Rollouts rollouts() {
        return new Rollouts(store, office.equipment(), Fleets.only(office.fleet()), clock());
    }

    Plan plan() {
        return done(PlanRequest.of(office.fleet(), "office.fleet", office.rollout(), "")
                .then(request -> Planner.withoutPreflight(office.equipment(), clock())
                        .plan(request, PlanListener.NONE, new Cancellation())));
    }

    RunSummary apply() {
        return apply(plan(), NOTE, RunListener.NONE);
    }

    RunSummary apply(Plan plan, ApplyOptions options, RunListener listener) {
        return done(rollouts().apply(plan, options, listener, new Cancellation()));
    }

    static DeviceResult result(RunSummary summary, String device) {
        return summary.results().stream()
                .filter(result -> result.device().equals(device))
                .findFirst()
                .orElseThrow();
    }

    static List<TroubleCode> codes(DeviceResult result) {
        return result.reasons().stream().map(Reason::code).toList();
    }

    List<JournalEntry> journal(RunSummary summary, EntryKind kind) {
        return done(store.journal().ofRun(summary.run().id())).stream()
                .filter(entry -> entry.kind() == kind)
                .toList();
    }

    static Wave wave(String name, int count, GateKind kind, int percent) {
        Wave wave = FleetFactory.eINSTANCE.createWave();
        wave.setName(name);
        wave.setCount(count);
        Gate gate = FleetFactory.eINSTANCE.createGate();
        gate.setKind(kind);
        gate.setPercent(percent);
        wave.getGates().add(gate);
        return wave;
    }
}
