package org.fleetmail.ui.internal.rollout;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.preference.Preferences;
import org.fleetmail.core.secret.EnvironmentSecrets;
import org.fleetmail.core.secret.FirstOf;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceDriver;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.endpoint.PreferredVerifier;
import org.fleetmail.endpoint.Verifier;
import org.fleetmail.endpoint.scan.LiveVerifier;
import org.fleetmail.model.Device;
import org.fleetmail.report.making.Gathering;
import org.fleetmail.report.making.OrderedReports;
import org.fleetmail.rollout.contact.Equipment;
import org.fleetmail.rollout.plan.LiveEndpointCheck;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanListener;
import org.fleetmail.rollout.plan.PlanRequest;
import org.fleetmail.rollout.plan.Planner;
import org.fleetmail.rollout.plan.TrialRequest;
import org.fleetmail.rollout.proof.SendProver;
import org.fleetmail.rollout.run.ApplyOptions;
import org.fleetmail.rollout.run.EarlierSecrets;
import org.fleetmail.rollout.run.Fleets;
import org.fleetmail.rollout.run.Moment;
import org.fleetmail.rollout.run.Point;
import org.fleetmail.rollout.run.Provers;
import org.fleetmail.rollout.run.Rollouts;
import org.fleetmail.rollout.run.RunControl;
import org.fleetmail.rollout.run.RunListener;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.rollout.trial.ProfileTrial;
import org.fleetmail.rollout.trial.TrialResult;
import org.fleetmail.store.Store;
import org.fleetmail.store.StorePlace;
import org.fleetmail.store.journal.ChainCheck;
import org.fleetmail.store.journal.JournalEntry;
import org.fleetmail.store.observation.Observation;
import org.fleetmail.store.run.Run;
import org.fleetmail.store.run.RunLock;
import org.fleetmail.store.run.RunState;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.fleet.UserFolder;
import org.osgi.framework.FrameworkUtil;

/**
 * Planning and applying with what is installed. Everything blocks, so nothing here is called on the UI thread. The store
 * is the one the command line uses: {@code FLEETMAIL_HOME}, or {@code .fleetmail} in the home folder.
 */
public final class Engines {
    private static final Duration BEGINNING = Duration.ofSeconds(5);

    private final Services services;
    private final Clock clock = Clock.systemUTC();

    public Engines(Services services) {
        this.services = services;
    }

    /** What a plan would be, without asking the endpoints: for reading devices. */
    public Outcome<Plan> read(PlanRequest request, PlanListener listener, Cancellation stop) {
        return equipment()
                .then(equipment -> Planner.withoutPreflight(equipment, clock).plan(request, listener, stop));
    }

    /** The plan, with what the endpoints answer now. */
    public Outcome<Plan> plan(PlanRequest request, PlanListener listener, Cancellation stop) {
        return equipment()
                .then(equipment -> withStore(
                        store -> new Planner(equipment, new LiveEndpointCheck(verifier(), store.observations()), clock)
                                .plan(request, listener, stop)));
    }

    /** Applies a plan to the devices of a fleet. */
    public Outcome<RunSummary> apply(
            Fleets fleets, Plan plan, ApplyOptions options, RunListener listener, RunControl control) {
        return withRollouts(fleets, rollouts -> rollouts.apply(plan, options, listener, control));
    }

    /** Goes on with a run that was interrupted, cancelled or stopped. */
    public Outcome<RunSummary> resume(
            Fleets fleets, String run, ApplyOptions options, RunListener listener, RunControl control) {
        return withRollouts(fleets, rollouts -> rollouts.resume(run, options, listener, control));
    }

    /** The plan that brings back what all devices had before a run. */
    public Outcome<Plan> planRollback(Fleets fleets, String run) {
        return planRollback(fleets, new Rollouts.Part(run, Optional.empty(), ""), EarlierSecrets.NONE);
    }

    /** The plan that brings back what devices had before a part of a run. @param secrets knows passwords devices do not tell */
    public Outcome<Plan> planRollback(Fleets fleets, Rollouts.Part part, EarlierSecrets secrets) {
        return withRollouts(fleets, rollouts -> rollouts.planRollback(part, secrets));
    }

    /** The plan that brings devices back to a point in their history. @param selection which, as a query */
    public Outcome<Plan> planReturn(Fleets fleets, String path, String selection, Point point, EarlierSecrets secrets) {
        return withRollouts(fleets, rollouts -> rollouts.planReturn(path, selection, point, secrets));
    }

    /** Everything that runs did to a device, oldest first. */
    public Outcome<List<Moment>> history(Fleets fleets, String device) {
        return withRollouts(fleets, rollouts -> rollouts.history(device));
    }

    /** What became of a run until now. */
    public Outcome<RunSummary> show(Fleets fleets, String run) {
        return withRollouts(fleets, rollouts -> rollouts.show(run));
    }

    /** What the journal says of a run, oldest first. */
    public Outcome<List<JournalEntry>> journal(String run) {
        return withStore(store -> store.journal().ofRun(run));
    }

    /** Keeps what was seen. */
    public Outcome<Void> keep(List<Observation> seen) {
        return withStore(store -> store.observations().keep(seen));
    }

    /** What was kept of elements, by their identities, newest first and at most {@code limit} of each. */
    public Outcome<Map<String, List<Observation>>> kept(String kind, Collection<String> elements, int limit) {
        return withStore(store -> {
            Map<String, List<Observation>> kept = new HashMap<>();
            for (String element : elements) {
                switch (store.observations().history(kind, element, limit)) {
                    case Outcome.Done<List<Observation>>(List<Observation> found) -> kept.put(element, found);
                    case Outcome.Failed<List<Observation>>(Trouble trouble) -> {
                        return Outcome.failed(trouble);
                    }
                }
            }
            return Outcome.done(kept);
        });
    }

    /** Reads a device with a profile that is tried; nothing is written. */
    public Outcome<DeviceState> tryReading(DeviceProfile profile, Device device, Cancellation stop) {
        return equipment().then(equipment -> new ProfileTrial(equipment, profile, clock).read(device, stop));
    }

    /** The plan of the write that proves a profile. */
    public Outcome<Plan> planTrial(DeviceProfile profile, TrialRequest request, Cancellation stop) {
        return equipment().then(equipment -> new ProfileTrial(equipment, profile, clock).plan(request, stop));
    }

    /** Writes, reads back and sets back. */
    public Outcome<TrialResult> prove(
            DeviceProfile profile, Plan plan, Fleets fleets, ApplyOptions options, Cancellation stop) {
        return equipment()
                .then(equipment -> withStore(store ->
                        new ProfileTrial(equipment, profile, clock).prove(plan, store, fleets, options, stop)));
    }

    /** Examines the chain of the journal. */
    public Outcome<ChainCheck> journal() {
        return withStore(store -> store.journal().verify());
    }

    /** The folder of the reports that the console makes. */
    public static Path reports() {
        return home().resolve("reports");
    }

    /** All runs, newest first. */
    public Outcome<List<Run>> runs() {
        return withStore(store -> store.runs().all());
    }

    /** A run with its plan. */
    public Outcome<Run> run(String id) {
        return withStore(store -> store.runs().find(id));
    }

    /**
     * Names of those runs that are said to be under way, but nobody works on: their process or computer died. One that has
     * just begun is left alone, since looking takes its lock for a moment.
     */
    public Outcome<Set<String>> interrupted(List<Run> runs) {
        Instant settled = clock.instant().minus(BEGINNING);
        return withStore(store -> Outcome.done(runs.stream()
                .filter(run ->
                        run.state() == RunState.RUNNING && run.startedAt().isBefore(settled))
                .map(Run::id)
                .filter(run -> isFree(store, run))
                .collect(Collectors.toSet())));
    }

    private static boolean isFree(Store store, String run) {
        return switch (store.runs().lock(run)) {
            case Outcome.Done<RunLock>(RunLock lock) -> {
                lock.close();
                yield true;
            }
            case Outcome.Failed<RunLock> busy -> false;
        };
    }

    private <T> Outcome<T> withRollouts(Fleets fleets, Function<Rollouts, Outcome<T>> work) {
        return equipment().then(equipment -> withStore(store -> work.apply(rollouts(fleets, equipment, store))));
    }

    /** Old answers of endpoints are not believed: they are asked again before any device is sent there. */
    private Rollouts rollouts(Fleets fleets, Equipment equipment, Store store) {
        Provers provers = fleet -> SendProver.careful(fleet, secrets());
        return new Rollouts(store, equipment, fleets, clock, provers)
                .checking(new LiveEndpointCheck(verifier(), store.observations()));
    }

    /** What looks at endpoints, as this user prefers it. */
    public Verifier verifier() {
        Verifier live = services.one(Verifier.class).orElseGet(LiveVerifier::new);
        return new PreferredVerifier(live, Engines::preferences, Statuses::log);
    }

    /** What writes and delivers reports that were ordered. */
    public OrderedReports reports(Store store, Equipment equipment) {
        return new OrderedReports(
                store,
                new Gathering(
                        equipment,
                        verifier(),
                        Preferences.of(home()),
                        services.all(Rule.class),
                        clock,
                        FrameworkUtil.getBundle(Engines.class).getVersion().toString()));
    }

    /** Whether there is a store; one in a folder is made when something is first kept in it. */
    public boolean hasStore() {
        return StorePlace.of(System.getenv(), home())
                .toOptional()
                .filter(StorePlace::exists)
                .isPresent();
    }

    /** Works with the store, which is open meanwhile. */
    public <T> Outcome<T> withStore(Function<Store, Outcome<T>> work) {
        Outcome<Store> opened =
                StorePlace.of(System.getenv(), home()).then(place -> Store.open(place, secrets(), clock));
        return switch (opened) {
            case Outcome.Done<Store>(Store store) -> {
                try (store) {
                    yield work.apply(store);
                }
            }
            case Outcome.Failed<Store>(Trouble trouble) -> Outcome.failed(trouble);
        };
    }

    /** With what devices are reached; {@code DRIVER-MISSING} where nothing is installed. */
    public Outcome<Equipment> equipment() {
        return services.one(ProfileCatalog.class)
                .map(profiles -> Outcome.done(new Equipment(profiles, services.all(DeviceDriver.class), secrets())))
                .orElseGet(() -> Outcome.failed(Trouble.of(TroubleCode.DRIVER_MISSING, "", "")));
    }

    /** The secret stores that are installed, then the environment and the key file of unattended runs. */
    public Secrets secrets() {
        List<Secrets> stores = new ArrayList<>(services.all(Secrets.class));
        stores.add(new EnvironmentSecrets(System.getenv()));
        stores.add(UserFolder.fileSecrets());
        return new FirstOf(stores);
    }

    /** What this user chose. */
    public static Preferences preferences() {
        return Preferences.of(home());
    }

    /** The folder of this user, which the command line uses too. */
    public static Path home() {
        return UserFolder.path();
    }
}
