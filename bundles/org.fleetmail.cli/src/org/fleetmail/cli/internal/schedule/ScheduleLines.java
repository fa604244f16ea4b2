package org.fleetmail.cli.internal.schedule;

import java.nio.file.Path;
import java.util.List;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.core.text.Texts;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.rollout.drift.DriftReport;
import org.fleetmail.rollout.plan.Change;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.rollout.schedule.ScheduleListener;

/** Writes a line on the terminal for what scheduled work does. */
public final class ScheduleLines implements ScheduleListener {
    private final Session session;

    public ScheduleLines(Session session) {
        this.session = session;
    }

    @Override
    public void began(String name) {
        say("schedule.begins", name, session.clock().instant());
    }

    @Override
    public void failed(Trouble trouble) {
        session.terminal().err().line(trouble.in(session.language()));
    }

    @Override
    public void applied(RunSummary summary) {
        say("schedule.run", summary.run().id(), summary.counts().toString());
    }

    @Override
    public void compared(DriftReport report) {
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
        report.repair().ifPresent(this::applied);
        say("schedule.checked", report.drifted().size(), report.unread().size());
    }

    @Override
    public void reported(List<Path> files) {
        files.forEach(file -> session.print(file.toString()));
    }

    private void say(String key, Object... arguments) {
        session.print(Texts.of(ScheduleLines.class).get(session.language(), key, arguments));
    }
}
