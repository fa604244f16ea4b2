package org.fleetmail.rollout.run;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.rollout.contact.Contact;
import org.fleetmail.rollout.contact.Equipment;
import org.fleetmail.rollout.plan.EndpointCheck;
import org.fleetmail.rollout.plan.Fitting;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanFile;
import org.fleetmail.rollout.plan.PlanListener;
import org.fleetmail.rollout.plan.Planner;
import org.fleetmail.rollout.plan.Reason;
import org.fleetmail.rollout.plan.ReturnRequest;
import org.fleetmail.rollout.plan.SecondLook;
import org.fleetmail.store.Store;
import org.fleetmail.store.run.Run;
import org.fleetmail.store.run.RunDraft;
import org.fleetmail.store.run.RunKind;
import org.fleetmail.store.run.RunLock;
import org.fleetmail.store.run.RunState;

/**
 * Applies plans, continues interrupted runs and takes runs back. All methods block until the run ended; they answer a
 * failure only when nothing was done or nothing more can be: {@code STORE-FAILED} when the journal cannot be written,
 * {@code RUN-BUSY} when another process works on the same run or plan, {@code RUN-UNKNOWN}, or what is wrong with the
 * fleet file. A run that failed half way is continued by {@link #resume}.
 */
public final class Rollouts {
    private final Store store;
    private final Equipment equipment;
    private final Fleets fleets;
    private final Clock clock;
    private final Provers provers;
    private final Optional<SecondLook> secondLook;

    /** Without a prover: gates that want a proof ask a person. */
    public Rollouts(Store store, Equipment equipment, Fleets fleets, Clock clock) {
        this(store, equipment, fleets, clock, Provers.NONE);
    }

    /** @param prover finds out whether changed devices can send */
    public Rollouts(Store store, Equipment equipment, Fleets fleets, Clock clock, Prover prover) {
        this(store, equipment, fleets, clock, fleet -> prover);
    }

    /** @param provers make what finds out whether the changed devices of a fleet can send */
    public Rollouts(Store store, Equipment equipment, Fleets fleets, Clock clock, Provers provers) {
        this(store, equipment, fleets, clock, provers, Optional.empty());
    }

    private Rollouts(
            Store store,
            Equipment equipment,
            Fleets fleets,
            Clock clock,
            Provers provers,
            Optional<SecondLook> secondLook) {
        this.store = store;
        this.equipment = equipment;
        this.fleets = fleets;
        this.clock = clock;
        this.provers = provers;
        this.secondLook = secondLook;
    }

    /** The same, which asks endpoints again whose answers in a plan are old. */
    public Rollouts checking(EndpointCheck endpoints) {
        Optional<SecondLook> look = Optional.of(new SecondLook(endpoints, clock));
        return new Rollouts(store, equipment, fleets, clock, provers, look);
    }

    /** As {@link #apply(Plan, ApplyOptions, RunListener, RunControl)}, only to be cancelled. */
    public Outcome<RunSummary> apply(Plan plan, ApplyOptions options, RunListener listener, Cancellation cancellation) {
        return apply(plan, options, listener, new RunControl(cancellation));
    }

    /** Applies a plan, wave by wave. */
    public Outcome<RunSummary> apply(Plan plan, ApplyOptions options, RunListener listener, RunControl control) {
        PlanFile.Sealed sealed = PlanFile.seal(plan);
        return fleets.open(plan.fleet())
                .then(fleet -> alone(
                        store.runs().lockPlan(sealed.sha256()),
                        () -> store.runs()
                                .begin(draft(plan, sealed, options))
                                .then(run -> alone(
                                        store.runs().lock(run.id()),
                                        () -> book(run)
                                                .started(run, sealed.sha256())
                                                .then(noted -> work(
                                                        new Job(run, plan, fleet, RunHistory.empty()),
                                                        options,
                                                        listener,
                                                        control))))));
    }

    private static RunDraft draft(Plan plan, PlanFile.Sealed sealed, ApplyOptions options) {
        return new RunDraft(
                plan.kind(),
                plan.kind() == RunKind.ROLLBACK ? plan.name() : "",
                plan.fleet(),
                options.note(),
                options.who(),
                sealed.compact());
    }

    /** As {@link #resume(String, ApplyOptions, RunListener, RunControl)}, only to be cancelled. */
    public Outcome<RunSummary> resume(
            String run, ApplyOptions options, RunListener listener, Cancellation cancellation) {
        return resume(run, options, listener, new RunControl(cancellation));
    }

    /** Continues a run that was interrupted, cancelled or stopped; devices behind open intents are read first. */
    public Outcome<RunSummary> resume(String run, ApplyOptions options, RunListener listener, RunControl control) {
        return store.runs()
                .find(run)
                .then(found -> alone(
                        store.runs().lock(run),
                        () -> job(found)
                                .then(job -> book(found)
                                        .resumed(options)
                                        .then(noted -> store.runs().mark(run, RunState.RUNNING))
                                        .then(marked -> work(job, options, listener, control)))));
    }

    /**
     * The plan that brings back what devices had before a run, as {@link #planRollback(Part, EarlierSecrets)}.
     *
     * @param selection which of the run's devices, as a query; empty: all
     */
    public Outcome<Plan> planRollback(String run, String selection) {
        return planRollback(new Part(run, Optional.empty(), selection), EarlierSecrets.NONE);
    }

    /**
     * A part of a run.
     *
     * @param run its name
     * @param wave the name of one of its waves, empty: all
     * @param selection which of its devices, as a query; empty: all
     */
    public record Part(String run, Optional<String> wave, String selection) {}

    /**
     * The plan that brings back what devices had before a run; passwords nobody knows leave their devices as they are.
     * Devices of which the run asked a proof are asked again, where they can be tried.
     */
    public Outcome<Plan> planRollback(Part part, EarlierSecrets secrets) {
        return new WayBack(store, fleets, secrets).fromRun(part).then(this::plan);
    }

    /**
     * The plan that brings devices back to a point in their history, over all runs since. Devices of which one of these
     * runs asked a proof are asked again, where they can be tried.
     *
     * @param path path of the fleet file
     * @param selection which devices, as a query; those that no run has written since are left out
     */
    public Outcome<Plan> planReturn(String path, String selection, Point point, EarlierSecrets secrets) {
        return new WayBack(store, fleets, secrets)
                .toPoint(path, selection, point)
                .then(this::plan);
    }

    private Outcome<Plan> plan(ReturnRequest request) {
        return Planner.withoutPreflight(equipment, clock).plan(request, PlanListener.NONE, new Cancellation());
    }

    /** Everything that runs did to a device, oldest first. */
    public Outcome<List<Moment>> history(String device) {
        return new Histories(store).of(device);
    }

    /** Plans and applies the way back from a run. */
    public Outcome<RunSummary> rollback(
            String run, String selection, ApplyOptions options, RunListener listener, Cancellation cancellation) {
        return planRollback(run, selection).then(plan -> apply(plan, options, listener, cancellation));
    }

    /** What became of a run so far, from the journal. */
    public Outcome<RunSummary> show(String run) {
        return store.runs()
                .find(run)
                .then(found -> plan(found)
                        .then(plan -> book(found).history().map(history -> Summaries.of(found, plan, history))));
    }

    /** A run, its plan, the fleet it is about, and what happened so far. */
    private record Job(Run run, Plan plan, Fleet fleet, RunHistory history) {}

    private Outcome<Job> job(Run run) {
        return plan(run)
                .then(plan -> fleets.open(plan.fleet())
                        .then(fleet -> book(run).history().map(history -> new Job(run, plan, fleet, history))));
    }

    private static Outcome<Plan> plan(Run run) {
        return PlanFile.parse(run.id(), run.plan());
    }

    private RunBook book(Run run) {
        return new RunBook(store.journal(), run.id());
    }

    private Outcome<RunSummary> work(Job job, ApplyOptions options, RunListener listener, RunControl control) {
        listener.began(job.run.id(), job.plan);
        DeviceWork.Desk desk = new DeviceWork.Desk(
                job.plan,
                book(job.run),
                new Fitting(equipment.secrets()),
                new Watch(listener),
                new Patience(options.patience(), control.cancellation()),
                control);
        Map<String, Reason> shut = secondLook
                .map(look -> look.shut(job.plan, job.fleet, control.cancellation()))
                .orElse(Map.of());
        RunEngine engine = new RunEngine(job.history, contacts(job), desk, provers.of(job.fleet), shut, options, clock);
        return engine.work().then(worked -> finish(job, engine, control.cancellation()));
    }

    private Outcome<RunSummary> finish(Job job, RunEngine engine, Cancellation cancellation) {
        List<DeviceResult> results = engine.results();
        Optional<Reason> stopped = engine.stopped();
        boolean left = stopped.isPresent() || results.stream().anyMatch(Results::mayChange);
        RunState state = cancellation.isCancelled() ? RunState.CANCELLED : left ? RunState.STOPPED : RunState.FINISHED;
        RunSummary summary = new RunSummary(job.run, results, engine.gates(), stopped);
        return book(job.run)
                .finished(state, summary.counts(), engine.notBegun())
                .then(noted -> store.runs().mark(job.run.id(), state))
                .map(marked -> new RunSummary(marked, results, engine.gates(), stopped));
    }

    private Map<String, Outcome<Contact>> contacts(Job job) {
        Map<String, Device> devices = new HashMap<>();
        job.fleet.getDevices().forEach(device -> devices.put(device.getId(), device));
        Map<String, Outcome<Contact>> contacts = new HashMap<>();
        job.plan.items().forEach(item -> {
            Device device = devices.get(item.device());
            contacts.put(
                    item.device(),
                    device == null
                            ? Outcome.failed(Trouble.of(TroubleCode.FLEET_REFERENCE, item.name(), item.device()))
                            : equipment.contact(device).then(contact -> allowed(job.plan, contact)));
        });
        return contacts;
    }

    /** A plan may be older than its profile. The way back is always open. */
    private Outcome<Contact> allowed(Plan plan, Contact contact) {
        return plan.kind() == RunKind.ROLLBACK || equipment.lets(contact.profile())
                ? Outcome.done(contact)
                : Outcome.failed(Trouble.of(
                        TroubleCode.PROFILE_UNPROVEN,
                        contact.target().where(),
                        contact.profile().name()));
    }

    /** Work under a lock. */
    @FunctionalInterface
    private interface Locked<T> {
        Outcome<T> work();
    }

    private static <T> Outcome<T> alone(Outcome<RunLock> lock, Locked<T> locked) {
        return lock.then(held -> {
            try (held) {
                return locked.work();
            }
        });
    }
}
