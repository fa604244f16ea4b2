package org.fleetmail.cli.internal.schedule;

import java.nio.file.Path;
import org.fleetmail.cli.internal.output.Json;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.core.fleet.FleetDocument;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.query.DeviceQuery;
import org.fleetmail.core.text.Texts;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.rollout.drift.DriftCheck;
import org.fleetmail.rollout.drift.DriftReport;
import org.fleetmail.rollout.plan.Change;
import org.fleetmail.rollout.plan.LiveEndpointCheck;
import org.fleetmail.rollout.plan.PlanFile;
import org.fleetmail.rollout.plan.PlanItem;
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
 * Does what was scheduled: applies an approved plan, looks for drift, tidies or backs up the store. What it did stands in
 * the store, and a line of it on the terminal.
 */
public final class ScheduledWork implements Worker {
    private final Session session;
    private final Store store;

    public ScheduledWork(Session session, Store store) {
        this.session = session;
        this.store = store;
    }

    @Override
    public Outcome<Void> work(String name, String work) {
        say("schedule.begins", name, session.clock().instant());
        Outcome<Void> done = of(Job.parse(work));
        if (done instanceof Outcome.Failed<Void>(Trouble trouble)) {
            session.terminal().err().line(trouble.in(session.language()));
        }
        return done;
    }

    private Outcome<Void> of(Job job) {
        return switch (job.kind()) {
            case APPLY -> apply(job);
            case DRIFT -> drift(job);
            case TIDY -> store.tidy(Retention.DEFAULT).map(removed -> null);
            case BACKUP -> store.backup(Path.of(job.file())).map(written -> null);
        };
    }

    private ApplyOptions options(Job job) {
        return ApplyOptions.of(job.note(), job.who());
    }

    private Outcome<Void> apply(Job job) {
        Provers provers = fleet -> SendProver.careful(fleet, session.secrets());
        return PlanFile.read(Path.of(job.file()))
                .then(plan -> new Rollouts(store, session.equipment(), Fleets.files(), session.clock(), provers)
                        .checking(new LiveEndpointCheck(session.parts().verifier(), store.observations()))
                        .apply(plan, options(job), RunListener.NONE, session.cancellation()))
                .then(summary -> {
                    told(summary);
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

    private Void told(RunSummary summary) {
        say("schedule.run", summary.run().id(), summary.counts().toString());
        return null;
    }

    private Outcome<Void> drift(Job job) {
        LiveEndpointCheck endpoints = new LiveEndpointCheck(session.parts().verifier(), store.observations());
        DriftCheck check = new DriftCheck(store, session.equipment(), endpoints, session.clock());
        return FleetFile.open(Path.of(job.file()))
                .then(document -> DeviceQuery.parse(job.select()).then(query -> drift(job, check, document, query)))
                .map(this::told);
    }

    private Outcome<DriftReport> drift(Job job, DriftCheck check, FleetDocument document, DeviceQuery query) {
        return check.check(
                document.fleet(),
                job.file(),
                document.fleet().getDevices().stream().filter(query::matches).toList(),
                options(job),
                session.cancellation());
    }

    private Void told(DriftReport report) {
        for (PlanItem item : report.drifted()) {
            for (Change change : item.changes()) {
                say(
                        "schedule.drift",
                        item.name(),
                        change.setting().label().in(session.language()),
                        change.actual().toString(),
                        change.desired().toString());
            }
        }
        report.unread().forEach(item -> say("schedule.unread", item.name()));
        report.repair().ifPresent(this::told);
        say("schedule.checked", report.drifted().size(), report.unread().size());
        return null;
    }

    private void say(String key, Object... arguments) {
        session.print(Texts.of(ScheduledWork.class).get(session.language(), key, arguments));
    }

    /** A job as it stands in the timetable. */
    public static String text(Job job) {
        return Json.line(job.json());
    }
}
