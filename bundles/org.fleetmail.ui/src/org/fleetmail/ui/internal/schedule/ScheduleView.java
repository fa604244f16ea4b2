package org.fleetmail.ui.internal.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.rollout.drift.DriftReport;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.rollout.schedule.ScheduleListener;
import org.fleetmail.store.schedule.Appointment;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.LiveTable;
import org.fleetmail.ui.internal.rollout.Buttons;
import org.fleetmail.ui.internal.rollout.Engines;

/**
 * What shall be done at which time. It is done by whoever keeps the timetable: this view where it is told to, or the
 * command line on any computer that shares the store.
 */
public final class ScheduleView extends ViewPart {
    private static final Duration TOMORROW = Duration.ofDays(1);

    private Schedules schedules;
    private LiveTable<Appointment> table;
    private Button remove;
    private Button due;
    private Button keep;
    private Label said;
    private Optional<ScheduleJob> keeping = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        schedules = new Schedules(new Engines(getSite().getService(Services.class)));
        GridLayoutFactory.fillDefaults().margins(6, 4).spacing(6, 4).applyTo(parent);
        Icons icons = new Icons(parent);
        Buttons buttons = new Buttons(parent, "schedule", icons);
        buttons.add(Messages.ScheduleView_apply, Messages.ScheduleView_apply_tooltip, "apply", this::addPlan);
        buttons.add(Messages.ScheduleView_drift, Messages.ScheduleView_drift_tooltip, "compare", this::addDrift);
        remove =
                buttons.add(Messages.ScheduleView_remove, Messages.ScheduleView_remove_tooltip, "remove", this::remove);
        due = buttons.add(Messages.ScheduleView_due, Messages.ScheduleView_due_tooltip, "resume", this::doDue);
        buttons.add(Messages.ScheduleView_refresh, Messages.ScheduleView_refresh_tooltip, "read", this::read);
        keep = new Button(parent, SWT.CHECK);
        keep.setText(Messages.ScheduleView_keep);
        keep.setToolTipText(Messages.ScheduleView_keep_tooltip);
        keep.setData(Parts.ID, "schedule.keep");
        keep.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> keep()));
        table = ScheduleTable.in(parent, icons);
        table.onSelect(() -> remove.setEnabled(!table.selection().isEmpty()));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        said = new Label(parent, SWT.NONE);
        said.setData(Parts.ID, "schedule.said");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(said);
        remove.setEnabled(false);
        read();
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

    private void remove() {
        List<String> names = table.selection().stream().map(Appointment::name).toList();
        change(() -> schedules.remove(names));
    }

    /** Changes the timetable in the background, and shows it. */
    private void change(Supplier<Outcome<Void>> change) {
        ICoreRunnable changing = monitor -> {
            Outcome<List<Appointment>> all = change.get().then(done -> schedules.all());
            later(() -> show(all));
        };
        Job.create(Messages.ScheduleView_changing, changing).schedule();
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

    private void doDue() {
        due.setEnabled(false);
        begin(stop -> schedules.doDue(listener(), stop), () -> due.setEnabled(true));
    }

    private void keep() {
        if (keep.getSelection()) {
            keeping = Optional.of(begin(stop -> schedules.keep(listener(), stop), () -> keep.setSelection(false)));
        } else {
            keeping.ifPresent(Job::cancel);
            keeping = Optional.empty();
        }
    }

    private ScheduleJob begin(Function<Cancellation, Outcome<Void>> keeping, Runnable after) {
        ScheduleJob job = new ScheduleJob(
                Messages.ScheduleView_keeping,
                keeping,
                outcome -> later(() -> {
                    after.run();
                    if (outcome instanceof Outcome.Failed<Void>(Trouble trouble)) {
                        Statuses.show(trouble);
                    }
                    read();
                }));
        job.schedule();
        return job;
    }

    private ScheduleListener listener() {
        return new ScheduleListener() {
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
            public void failed(Trouble trouble) {
                say(trouble.in(Locale.getDefault()));
            }
        };
    }

    private void say(String line) {
        later(() -> {
            said.setText(line);
            read();
        });
    }

    private void later(Runnable news) {
        if (!table.control().isDisposed()) {
            table.control().getDisplay().asyncExec(() -> {
                if (!table.control().isDisposed()) {
                    news.run();
                }
            });
        }
    }

    @Override
    public void setFocus() {
        table.control().setFocus();
    }

    @Override
    public void dispose() {
        keeping.ifPresent(Job::cancel);
        super.dispose();
    }
}
