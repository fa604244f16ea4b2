package org.fleetmail.cli.internal.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.fleetmail.cli.internal.plan.PlanText;
import org.fleetmail.cli.internal.reading.Reading;
import org.fleetmail.cli.internal.run.RunText;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Table;
import org.fleetmail.cli.internal.verify.Checked;
import org.fleetmail.cli.internal.verify.EndpointChecks;
import org.fleetmail.cli.internal.verify.Question;
import org.fleetmail.cli.internal.verify.VerifyText;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.device.driver.DeviceState;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.rollout.plan.ItemState;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlannedValue;
import org.fleetmail.rollout.run.DeviceResult;
import org.fleetmail.rollout.run.Phase;
import org.fleetmail.rollout.run.RunSummary;

/** The chapters of the story, each told from what really happened. */
final class Chapters {

    private final Session session;
    private final Stage stage;

    Chapters(Session session, Stage stage) {
        this.session = session;
        this.stage = stage;
    }

    void office(Fleet fleet, Path file) {
        stage.chapter("office");
        stage.say("office", fleet.getDevices().size(), fleet.getSites().size());
        Table table = Table.of(stage.paint(), stage.text("office.model"), stage.text("office.number"));
        fleet.getDevices().stream()
                .collect(Collectors.groupingBy(Device::getModel, TreeMap::new, Collectors.counting()))
                .forEach((model, number) -> table.row(model, String.valueOf(number)));
        stage.table(table);
        stage.say("office.file", file.toString());
    }

    void before(List<Reading> readings) {
        stage.chapter("before");
        stage.say(
                "before",
                readings.size() - Posture.failed(readings),
                readings.size(),
                Posture.inClear(readings),
                Posture.encrypted(readings),
                Posture.untold(readings));
        for (Reading reading : readings) {
            if (reading.state() instanceof Outcome.Failed<DeviceState>(Trouble trouble)) {
                stage.plain(trouble.in(session.language()));
            }
        }
    }

    /** Whether the endpoint that everything shall move to is verified. */
    boolean endpoints(List<Endpoint> endpoints) {
        stage.chapter("endpoints");
        VerifyText text = new VerifyText(session);
        List<Checked> checks = EndpointChecks.of(session.preferences())
                .run(endpoints.stream().map(Question::of).toList(), session);
        for (Checked checked : checks) {
            if (checked instanceof Checked.Seen(String element, var observation, Verdict verdict, var model)) {
                stage.line(text.headline(observation, verdict));
                verdict.findings().stream()
                        .filter(finding -> verdict.outcome() != Verdict.Result.VERIFIED)
                        .limit(1)
                        .forEach(finding -> stage.plain("   → " + finding.text().in(session.language())));
            }
        }
        stage.say("endpoints");
        return checks.stream()
                .anyMatch(checked ->
                        checked instanceof Checked.Seen(String element, var observation, Verdict verdict, var model)
                                && verdict.outcome() == Verdict.Result.VERIFIED);
    }

    void plan(Plan plan) {
        stage.chapter("plan");
        PlanText text = new PlanText(session);
        stage.line(text.counts(plan));
        plan.items().stream()
                .filter(item -> item.state() == ItemState.CHANGE)
                .findFirst()
                .ifPresent(item -> {
                    stage.say("plan.example", item.name());
                    stage.table(text.changes(item));
                });
        plan.items().stream()
                .filter(item -> item.state() == ItemState.BLOCKED)
                .forEach(item -> item.reasons()
                        .forEach(reason -> stage.plain(item.name() + ": " + reason.text(session.language()))));
        plan.waves()
                .forEach(wave ->
                        stage.say("plan.wave", wave.name(), wave.devices().size()));
        stage.say("plan");
    }

    void run(RunSummary run) {
        stage.line(new RunText(session).counts(run));
        run.results().stream().filter(result -> result.phase() == Phase.REFUSED).forEach(this::refused);
        stage.say("run.id", run.run().id());
    }

    private void refused(DeviceResult result) {
        stage.say("run.refused", result.name());
        result.reasons()
                .forEach(reason -> stage.plain("   " + reason.text(session.language()) + " → "
                        + reason.remedy().in(session.language())));
        stage.say("run.refused.others");
    }

    void after(List<Reading> before, List<Reading> after) {
        stage.chapter("after");
        Table table = Table.of(stage.paint(), "", stage.text("after.before"), stage.text("after.now"));
        row(table, "after.encrypted", before, after, Posture::encrypted);
        row(table, "after.clear", before, after, Posture::inClear);
        row(table, "after.untold", before, after, Posture::untold);
        row(table, "after.failed", before, after, Posture::failed);
        stage.table(table);
    }

    private void row(
            Table table, String key, List<Reading> before, List<Reading> after, ToLongFunction<List<Reading>> number) {
        table.row(
                stage.text(key), String.valueOf(number.applyAsLong(before)), String.valueOf(number.applyAsLong(after)));
    }

    void handWork(RunSummary run) {
        stage.chapter("hand-work");
        stage.say("hand-work");
        Table table = Table.of(
                stage.paint(),
                stage.text("hand-work.device"),
                stage.text("hand-work.setting"),
                stage.text("hand-work.value"));
        run.results()
                .forEach(result -> result.handWork()
                        .forEach(work -> table.row(
                                result.name(),
                                work.setting().label().in(session.language()),
                                work.desired().toString())));
        stage.table(table);
    }

    void report(Path file) {
        stage.chapter("report");
        stage.say("report", file.toString());
    }

    /** Whether the printer that was taken back has its old settings again. */
    boolean back(RunSummary returned) {
        stage.chapter("back");
        returned.results().forEach(result -> {
            stage.say("back", result.name());
            result.settings()
                    .forEach(setting ->
                            stage.plain("   " + setting.setting().label().in(session.language()) + ": "
                                    + shown(setting.before()) + " → " + shown(setting.after())));
        });
        return returned.clean() && !returned.results().isEmpty();
    }

    private String shown(PlannedValue value) {
        return value.toString().isEmpty() ? stage.text("nothing") : value.toString();
    }

    void end(RunSummary run, Plan plan, Path folder, Duration took) {
        stage.chapter("end");
        stage.say("end", Math.max(1, took.toSeconds()), plan.items().size());
        stage.say("end.folder", folder.toString());
        stage.say("end.next", run.run().id());
    }
}
