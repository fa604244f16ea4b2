package org.fleetmail.rollout.schedule;

import java.nio.file.Path;
import java.time.Clock;
import org.fleetmail.core.fleet.FleetDocument;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.query.DeviceQuery;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.rollout.contact.Equipment;
import org.fleetmail.rollout.drift.DriftCheck;
import org.fleetmail.rollout.drift.DriftReport;
import org.fleetmail.rollout.plan.EndpointCheck;
import org.fleetmail.rollout.plan.PlanFile;
import org.fleetmail.rollout.proof.SendProver;
import org.fleetmail.rollout.run.ApplyOptions;
import org.fleetmail.rollout.run.Fleets;
import org.fleetmail.rollout.run.Provers;
import org.fleetmail.rollout.run.Rollouts;
import org.fleetmail.rollout.run.RunListener;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.store.Retention;
import org.fleetmail.store.Store;
import org.fleetmail.store.schedule.Worker;

/**
 * Does what was scheduled: applies an approved plan, looks for drift, writes reports, tidies or backs up the store. What it did stands in
 * the store.
 */
public final class ScheduledWork implements Worker {
    private final Store store;
    private final Equipment equipment;
    private final EndpointCheck endpoints;
    private final ReportWork reports;
    private final Clock clock;
    private final ScheduleListener listener;
    private final Cancellation cancellation;

    /**
     * @param endpoints is asked again before devices are sent to old answers
     * @param reports writes reports
     */
    public ScheduledWork(
            Store store,
            Equipment equipment,
            EndpointCheck endpoints,
            ReportWork reports,
            Clock clock,
            ScheduleListener listener,
            Cancellation cancellation) {
        this.store = store;
        this.equipment = equipment;
        this.endpoints = endpoints;
        this.reports = reports;
        this.clock = clock;
        this.listener = listener;
        this.cancellation = cancellation;
    }

    @Override
    public Outcome<Void> work(String name, String work) {
        listener.began(name);
        Outcome<Void> done = ScheduledJob.parse(work).then(this::of);
        if (done instanceof Outcome.Failed<Void>(Trouble trouble)) {
            listener.failed(trouble);
        }
        return done;
    }

    private Outcome<Void> of(ScheduledJob job) {
        return switch (job.kind()) {
            case APPLY -> apply(job);
            case DRIFT -> drift(job);
            case TIDY -> store.tidy(Retention.DEFAULT).map(removed -> null);
            case REPORT ->
                reports.write(job, cancellation).map(files -> {
                    listener.reported(files);
                    return null;
                });
            case BACKUP -> store.backup(Path.of(job.file())).map(written -> null);
        };
    }

    private static ApplyOptions options(ScheduledJob job) {
        return ApplyOptions.of(job.note(), job.who());
    }

    private Outcome<Void> apply(ScheduledJob job) {
        Provers provers = fleet -> SendProver.careful(fleet, equipment.secrets());
        return PlanFile.read(Path.of(job.file()))
                .then(plan -> new Rollouts(store, equipment, Fleets.files(), clock, provers)
                        .checking(endpoints)
                        .apply(plan, options(job), RunListener.NONE, cancellation))
                .then(summary -> {
                    listener.applied(summary);
                    return done(summary);
                });
    }

    /** A run that stopped early did not do what was scheduled. */
    private static Outcome<Void> done(RunSummary summary) {
        return summary.stopped()
                .map(reason -> Outcome.<Void>failed(
                        Trouble.of(reason.code(), summary.run().id(), "")))
                .orElseGet(() -> Outcome.done(null));
    }

    private Outcome<Void> drift(ScheduledJob job) {
        DriftCheck check = new DriftCheck(store, equipment, endpoints, clock);
        return FleetFile.open(Path.of(job.file()))
                .then(document -> DeviceQuery.parse(job.select()).then(query -> drift(job, check, document, query)))
                .map(report -> {
                    listener.compared(report);
                    return null;
                });
    }

    private Outcome<DriftReport> drift(ScheduledJob job, DriftCheck check, FleetDocument document, DeviceQuery query) {
        return check.check(document.fleet(), job.file(), query.select(document.fleet()), options(job), cancellation);
    }
}
