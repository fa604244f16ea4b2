package org.fleetmail.ui.internal.schedule;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.rollout.drift.DriftReport;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.rollout.schedule.ScheduleListener;
import org.fleetmail.ui.fleet.Later;
import org.fleetmail.ui.fleet.Registration;
import org.fleetmail.ui.fleet.Statuses;

/**
 * Does what the timetable says as long as the console runs, whether its view is open or not, unless a person said that it
 * shall not. What is due is done in a job that can be seen and cancelled among the others. A service of the workbench; UI
 * thread only.
 */
public final class TimetableWatch {
    private static final int MILLIS = 10_000;
    private static final String KEPT = "timetable.kept";

    private final Schedules schedules;
    private final Display display;
    private final ListenerList<Consumer<String>> hearers = new ListenerList<>();
    private final Runnable look = this::look;
    private Optional<ScheduleJob> work = Optional.empty();
    private boolean looking;
    private boolean kept = preferences().getBoolean(KEPT, true);
    private boolean over;

    TimetableWatch(Schedules schedules, Display display) {
        this.schedules = schedules;
        this.display = display;
        look();
    }

    Schedules schedules() {
        return schedules;
    }

    boolean isKept() {
        return kept;
    }

    /** From now on the timetable is kept, or is not; remembered for the next time the console runs. */
    void keep(boolean keeping) {
        kept = keeping;
        preferences().putBoolean(KEPT, keeping);
        look();
    }

    /** Hears in one line each what was begun and what became of it. */
    Registration onNews(Consumer<String> hearer) {
        hearers.add(hearer);
        return () -> hearers.remove(hearer);
    }

    /** Looks whether anything is due, and comes again. */
    private void look() {
        if (over) {
            return;
        }
        if (kept && !looking && work.isEmpty()) {
            looking = true;
            Job job = Job.createSystem(Messages.ScheduleView_keeping, monitor -> {
                if (schedules.isAnythingDue()) {
                    later(this::doWhatIsDue);
                }
            });
            job.addJobChangeListener(IJobChangeListener.onDone(event -> later(() -> looking = false)));
            job.schedule();
        }
        display.timerExec(MILLIS, look);
    }

    private void doWhatIsDue() {
        if (kept) {
            doDue(Statuses::log);
        }
    }

    /** Does what is due by now, kept or not. */
    void doDue() {
        doDue(Statuses::show);
    }

    private void doDue(Consumer<Trouble> failed) {
        if (work.isEmpty()) {
            ScheduleJob job = new ScheduleJob(
                    Messages.ScheduleView_keeping,
                    stop -> schedules.doDue(new News(), stop),
                    outcome -> later(() -> ended(outcome, failed)));
            job.addJobChangeListener(IJobChangeListener.onDone(event -> later(this::rest)));
            work = Optional.of(job);
            job.schedule();
        }
    }

    private static void ended(Outcome<Void> outcome, Consumer<Trouble> failed) {
        if (outcome instanceof Outcome.Failed<Void>(Trouble trouble) && trouble.code() != TroubleCode.CANCELLED) {
            failed.accept(trouble);
        }
    }

    private void rest() {
        work = Optional.empty();
        tell("");
    }

    private void later(Runnable news) {
        Later.on(display, () -> {
            if (!over) {
                news.run();
            }
        });
    }

    private void tell(String line) {
        hearers.forEach(hearer -> hearer.accept(line));
    }

    /** Says what scheduled work does. */
    private final class News implements ScheduleListener {
        @Override
        public void began(String name) {
            say(NLS.bind(Messages.ScheduleView_began, name));
        }

        @Override
        public void applied(RunSummary summary) {
            say(NLS.bind(Messages.ScheduleView_applied, summary.run().id()));
        }

        @Override
        public void compared(DriftReport report) {
            say(NLS.bind(
                    Messages.ScheduleView_compared,
                    report.drifted().size(),
                    report.unread().size()));
        }

        @Override
        public void reported(List<Path> files) {
            say(NLS.bind(Messages.ScheduleView_reported, files.getFirst()));
        }

        @Override
        public void failed(Trouble trouble) {
            say(trouble.in(Locale.getDefault()));
        }

        private void say(String line) {
            later(() -> tell(line));
        }
    }

    private static IEclipsePreferences preferences() {
        return InstanceScope.INSTANCE.getNode("org.fleetmail.ui");
    }

    /** Ends what is under way, with the workbench; a run can be resumed. */
    void end() {
        over = true;
        work.ifPresent(Job::cancel);
    }
}
