package org.fleetmail.cli.internal.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fleetmail.cli.internal.reading.Reading;
import org.fleetmail.cli.internal.reading.Readings;
import org.fleetmail.cli.internal.reporting.Reporting;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.core.fleet.FleetDocument;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.endpoint.verdict.RuleSet;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.Rollout;
import org.fleetmail.report.making.ReportSubject;
import org.fleetmail.rollout.plan.LiveEndpointCheck;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanFile;
import org.fleetmail.rollout.plan.PlanListener;
import org.fleetmail.rollout.plan.PlanRequest;
import org.fleetmail.rollout.plan.Planner;
import org.fleetmail.rollout.run.ApplyOptions;
import org.fleetmail.rollout.run.Fleets;
import org.fleetmail.rollout.run.Phase;
import org.fleetmail.rollout.run.Rollouts;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.store.Store;

/**
 * The main job, told while it is done: a fleet that sends in clear is read, planned, changed in waves, read back and
 * reported on. Every number comes from what really happened.
 */
final class Story {
    /** The rollout of the virtual office that moves everything to STARTTLS. */
    private static final String ROLLOUT = "move-to-587";

    private final Session session;
    private final Stage stage;
    private final FleetDocument document;
    private final Path folder;
    private final Chapters chapters;

    Story(Session session, FleetDocument document, Path folder) {
        this.session = session;
        this.stage = new Stage(session);
        this.document = document;
        this.folder = folder;
        this.chapters = new Chapters(session, stage);
    }

    /** Tells it; whether everything went as it should. */
    Outcome<Boolean> tell() {
        return session.openStore().then(opened -> {
            try (Store store = opened) {
                return tell(store);
            }
        });
    }

    private Outcome<Boolean> tell(Store store) {
        Instant began = session.clock().instant();
        Fleet fleet = document.fleet();
        chapters.office(fleet, document.path());
        List<Reading> before = read();
        chapters.before(before);
        boolean sound = chapters.endpoints(fleet.getEndpoints());
        return plan(store).then(plan -> {
            chapters.plan(plan);
            return roll(store, plan).then(run -> {
                chapters.run(run);
                List<Reading> after = read();
                chapters.after(before, after);
                chapters.handWork(run);
                return report(store, run, after)
                        .then(report -> back(store, run).map(returned -> {
                            chapters.end(
                                    run,
                                    plan,
                                    folder,
                                    Duration.between(began, session.clock().instant()));
                            return sound && returned && wentWell(run, before, after);
                        }));
            });
        });
    }

    private List<Reading> read() {
        return Readings.of(document.fleet().getDevices(), session);
    }

    private Outcome<Plan> plan(Store store) {
        Rollout rollout = document.fleet().getRollouts().stream()
                .filter(one -> one.getId().equals(ROLLOUT))
                .findFirst()
                .orElseThrow();
        LiveEndpointCheck endpoints = new LiveEndpointCheck(session.verifier(), store.observations());
        Planner planner = new Planner(session.equipment(), endpoints, session.clock());
        return PlanRequest.of(document.fleet(), document.path().toString(), rollout, "")
                .then(request -> planner.plan(request, PlanListener.NONE, session.cancellation()))
                .then(plan -> PlanFile.write(plan, folder.resolve("plan.json")).map(written -> plan));
    }

    private Outcome<RunSummary> roll(Store store, Plan plan) {
        stage.chapter("run");
        WaveTeller teller = new WaveTeller(session, stage);
        ApplyOptions options = options(stage.text("run.note"));
        return rollouts(store).apply(plan, options, teller, session.cancellation());
    }

    private Outcome<Path> report(Store store, RunSummary run, List<Reading> after) {
        ReportSubject subject = new ReportSubject(
                document.fleet(),
                document.path().toString(),
                "",
                document.fleet().getDevices(),
                List.of(RuleSet.standard()));
        return new Reporting(session)
                .page(subject, after, run, store.journal().verify(), folder)
                .map(file -> {
                    chapters.report(file);
                    return file;
                });
    }

    /** Takes one printer back, to show that it can be done; whether it has its old settings again. */
    private Outcome<Boolean> back(Store store, RunSummary run) {
        String device = run.results().stream()
                .filter(result -> result.phase() == Phase.APPLIED || result.phase() == Phase.PROVEN)
                .findFirst()
                .map(result -> result.device())
                .orElse("");
        return rollouts(store)
                .rollback(
                        run.run().id(),
                        "id:" + device,
                        options(stage.text("back.note")),
                        new WaveTeller(session, stage).silent(),
                        session.cancellation())
                .map(chapters::back);
    }

    private Rollouts rollouts(Store store) {
        return new Rollouts(store, session.equipment(), Fleets.only(document.fleet()), session.clock());
    }

    private static ApplyOptions options(String note) {
        return ApplyOptions.of(note, System.getProperty("user.name", "demo")).assumingYes();
    }

    /** More printers send encrypted than before, one refused and was explained, and nothing is unknown. */
    private static boolean wentWell(RunSummary run, List<Reading> before, List<Reading> after) {
        return Posture.encrypted(after) > Posture.encrypted(before)
                && run.counts().getOrDefault(Phase.REFUSED, 0) == 1
                && !run.counts().containsKey(Phase.UNKNOWN);
    }
}
