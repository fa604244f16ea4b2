package org.fleetmail.ui.internal.schedule;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.rollout.schedule.ScheduledJob;
import org.fleetmail.store.schedule.Appointment;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Errand;
import org.fleetmail.ui.fleet.Later;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Registration;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.LiveTable;
import org.fleetmail.ui.internal.look.NameLinks;
import org.fleetmail.ui.internal.rollout.Buttons;
import org.fleetmail.ui.internal.rollout.RolloutHandler;

/**
 * What shall be done at which time. It is done by whoever keeps the timetable: a running console, or the command line on
 * any computer that shares the store.
 */
public final class ScheduleView extends ViewPart {
    private static final Duration TOMORROW = Duration.ofDays(1);

    private TimetableWatch watch;
    private Schedules schedules;
    private LiveTable<Appointment> table;
    private Buttons buttons;
    private Button remove;
    private Button keep;
    private Label said;
    private Registration news;

    @Override
    public void createPartControl(Composite parent) {
        watch = getSite().getService(TimetableWatch.class);
        schedules = watch.schedules();
        GridLayoutFactory.fillDefaults().margins(6, 4).spacing(6, 4).applyTo(parent);
        Icons icons = new Icons(parent);
        buttons = new Buttons(parent, "schedule", icons);
        buttons.add(Messages.ScheduleView_apply, Messages.ScheduleView_apply_tooltip, "apply", this::addPlan);
        buttons.add(Messages.ScheduleView_drift, Messages.ScheduleView_drift_tooltip, "compare", this::addDrift);
        remove =
                buttons.add(Messages.ScheduleView_remove, Messages.ScheduleView_remove_tooltip, "remove", this::remove);
        buttons.add(Messages.ScheduleView_due, Messages.ScheduleView_due_tooltip, "resume", watch::doDue);
        keep = buttons.add(
                Messages.ScheduleView_pause, Messages.ScheduleView_pause_tooltip, "pause", this::keepOrPause);
        buttons.add(Messages.ScheduleView_refresh, Messages.ScheduleView_refresh_tooltip, "read", this::read);
        table = ScheduleTable.in(parent, icons);
        table.onSelect(() -> remove.setEnabled(!table.selection().isEmpty()));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        NameLinks.in(table).column("schedule.what", this::plan);
        said = new Label(parent, SWT.NONE);
        said.setData(Parts.ID, "schedule.said");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(said);
        remove.setEnabled(false);
        showKept();
        news = watch.onNews(this::say);
        read();
    }

    /** Keeps the timetable in this console from now on, or no longer. */
    private void keepOrPause() {
        watch.keep(!watch.isKept());
        showKept();
    }

    private void showKept() {
        boolean kept = watch.isKept();
        buttons.change(keep, kept ? Messages.ScheduleView_pause : Messages.ScheduleView_keep, kept ? "pause" : "apply");
        said.setText(kept ? "" : Messages.ScheduleView_paused);
    }

    private void addPlan() {
        add(ScheduleDraft.apply(Instant.now().plus(TOMORROW)));
    }

    private void addDrift() {
        add(ScheduleDraft.drift(getSite()
                .getService(OpenFleets.class)
                .current()
                .map(fleet -> fleet.path().toString())
                .orElse("")));
    }

    private void add(ScheduleDraft proposed) {
        ScheduleDialog.ask(getSite().getShell(), proposed)
                .ifPresent(draft -> draft.timing()
                        .ifPresent(timing -> change(() -> schedules.put(draft.name, timing, draft.job()))));
    }

    /** What opens the plan that an appointment applies. */
    private Optional<Runnable> plan(Appointment one) {
        return ScheduledJob.parse(one.work())
                .toOptional()
                .filter(job -> job.kind() == ScheduledJob.Kind.APPLY)
                .map(job -> () -> RolloutHandler.open(getSite().getPage(), Path.of(job.file())));
    }

    private void remove() {
        List<String> names = table.selection().stream().map(Appointment::name).toList();
        change(() -> schedules.remove(names));
    }

    /** Changes the timetable in the background, and shows it. */
    private void change(Supplier<Outcome<Void>> change) {
        Errand.begin(
                Messages.ScheduleView_changing,
                table.control().getDisplay(),
                () -> change.get().then(done -> schedules.all()),
                all -> later(() -> show(all)));
    }

    private void read() {
        change(() -> Outcome.done(null));
    }

    private void show(Outcome<List<Appointment>> outcome) {
        switch (outcome) {
            case Outcome.Done<List<Appointment>>(List<Appointment> all) -> {
                table.showRows(all);
                remove.setEnabled(!table.selection().isEmpty());
            }
            case Outcome.Failed<List<Appointment>>(Trouble trouble) -> Statuses.show(trouble);
        }
    }

    /** Shows a line, where there is one, and the timetable as it is now. */
    private void say(String line) {
        if (!line.isEmpty()) {
            said.setText(line);
        }
        read();
    }

    private void later(Runnable change) {
        Later.in(table.control(), change);
    }

    @Override
    public void setFocus() {
        table.control().setFocus();
    }

    @Override
    public void dispose() {
        news.end();
        super.dispose();
    }
}
