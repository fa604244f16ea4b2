package org.fleetmail.ui.internal.rollout;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanFile;
import org.fleetmail.rollout.run.Fleets;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.store.run.Run;
import org.fleetmail.store.run.RunState;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Errand;
import org.fleetmail.ui.fleet.Later;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.fleet.State.Mood;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.filter.FilterBar;
import org.fleetmail.ui.internal.look.Arrangement;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.Keys;
import org.fleetmail.ui.internal.look.Listing;
import org.fleetmail.ui.internal.look.LiveColumn;
import org.fleetmail.ui.internal.look.LiveTable;
import org.fleetmail.ui.internal.look.NameLinks;
import org.fleetmail.ui.internal.look.TableMemory;
import org.fleetmail.ui.internal.look.TableMenu;

/** All runs of the store, newest first; two of them can be put beside each other. */
public final class RunsView extends ViewPart {
    private static final int SECOND_LOOK_MILLIS = 5_000;

    private Engines engines;
    private FilterBar<Run> filter;
    private LiveTable<Run> table;
    private Arrangement<Run> arrangement;
    private List<Run> runs = List.of();
    private Button open;
    private Button compare;
    private Button resume;
    private Set<String> interrupted = Set.of();
    private final Runnable again = this::read;
    private Label hint;
    private final JobChangeAdapter afterRuns = new JobChangeAdapter() {
        @Override
        public void done(IJobChangeEvent event) {
            if (event.getJob() instanceof ApplyJob) {
                Later.in(table.control(), RunsView.this::read);
            }
        }
    };

    @Override
    public void createPartControl(Composite parent) {
        engines = new Engines(getSite().getService(Services.class));
        GridLayoutFactory.fillDefaults().margins(6, 4).spacing(6, 4).applyTo(parent);
        Icons icons = new Icons(parent);
        Buttons buttons = new Buttons(parent, "runs", icons);
        open = buttons.add(Messages.RunsView_open, Messages.RunsView_open_tooltip, "open", this::open);
        compare = buttons.add(Messages.RunsView_compare, Messages.RunsView_compare_tooltip, "compare", this::compare);
        resume = buttons.add(Messages.RunEditor_resume, Messages.RunEditor_resume_tooltip, "resume", this::resume);
        buttons.add(Messages.RunEditor_refresh, Messages.RunsView_refresh_tooltip, "read", this::read);
        filter = new FilterBar<>(parent, "runs.filter", this::show);
        table = createTable(parent, icons);
        arrangement = new Arrangement<>(table);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        hint = new Label(parent, SWT.NONE);
        hint.setData(Parts.ID, "runs.hint");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(hint);
        table.onSelect(this::enable);
        table.onOpen(run -> open());
        table.identifiedBy(Run::id);
        table.onSort(this::show);
        TableMemory.follow(table, "runs", Run::id);
        TableMenu.fill(getViewSite().getActionBars().getMenuManager(), () -> table);
        filter.over(table);
        new Keys(getViewSite().getActionBars())
                .forRows(table)
                .finding(filter::focus)
                .refreshing(this::read);
        NameLinks.in(table).column("runs.run", run -> Optional.of(() -> open(run)));
        Job.getJobManager().addJobChangeListener(afterRuns);
        enable();
        read();
    }

    private LiveTable<Run> createTable(Composite parent, Icons icons) {
        return new LiveTable<>(
                parent,
                "runs.table",
                Messages.RunsView_name,
                List.of(
                        LiveColumn.<Run>of("runs.at", Messages.RunsView_at, 26, run -> PlanWords.time(run.startedAt()))
                                .sortedBy(Comparator.comparing(Run::startedAt)),
                        LiveColumn.<Run>of("runs.run", Messages.RunsView_run, 18, Run::id),
                        LiveColumn.of("runs.kind", Messages.RunsView_kind, 14, run -> PlanWords.word(run.kind())),
                        LiveColumn.<Run>of("runs.state", Messages.PlanTable_state, 16, this::state)
                                .withImage(run -> icons.get(mood(run))),
                        LiveColumn.of("runs.who", Messages.RunsView_who, 14, Run::who),
                        LiveColumn.of("runs.note", Messages.RunsView_note, 60, Run::note)));
    }

    /** Whether somebody works on a run, as far as is known: it may just be too young to tell. */
    private boolean isUnderWay(Run run) {
        return run.state() == RunState.RUNNING && !interrupted.contains(run.id());
    }

    private String state(Run run) {
        return interrupted.contains(run.id()) ? Messages.RunState_interrupted : PlanWords.word(run.state());
    }

    private Mood mood(Run run) {
        return interrupted.contains(run.id()) ? Mood.WARNING : PlanWords.mood(run.state());
    }

    /** All runs, and which of them nobody works on any more. */
    private record Known(List<Run> runs, Set<String> interrupted) {}

    private void read() {
        if (table.control().isDisposed()) {
            return;
        }
        ICoreRunnable reading = monitor -> {
            Outcome<Known> known =
                    engines.runs().then(runs -> engines.interrupted(runs).map(left -> new Known(runs, left)));
            Later.in(table.control(), () -> show(known));
        };
        Job job = Job.create(Messages.RunChoice_reading, reading);
        job.setSystem(true);
        job.schedule();
    }

    private void show(Outcome<Known> outcome) {
        switch (outcome) {
            case Outcome.Done<Known>(Known known) -> {
                interrupted = known.interrupted();
                runs = known.runs();
                show();
                enable();
                if (known.runs().stream().anyMatch(this::isUnderWay)) {
                    table.control().getDisplay().timerExec(SECOND_LOOK_MILLIS, again);
                }
            }
            case Outcome.Failed<Known>(Trouble trouble) -> Statuses.log(trouble);
        }
    }

    private void show() {
        arrangement.show(new Listing<>(filter.wanted(), table.order(), Optional.empty(), Set.of()), runs);
    }

    /** Asks why, and goes on with the selected run. */
    private void resume() {
        String run = table.selection().getFirst().id();
        Errand.begin(
                NLS.bind(Messages.RunEditor_reading, run),
                getSite().getShell().getDisplay(),
                () -> engines.run(run)
                        .then(found -> PlanFile.parse(run, found.plan()).map(plan -> new Left(found, plan))),
                this::resume);
    }

    /** A run that did not come to its end, and what it was to do. */
    private record Left(Run run, Plan plan) {}

    private void resume(Outcome<Left> read) {
        switch (read) {
            case Outcome.Done<Left>(Left left) ->
                NoteDialog.ask(getSite().getShell(), Messages.RunEditor_resume)
                        .ifPresent(note -> RolloutHandler.view(getSite().getPage())
                                .ifPresent(view -> view.resume(left.run(), left.plan(), note)));
            case Outcome.Failed<Left>(Trouble trouble) -> Statuses.show(trouble);
        }
    }

    private void enable() {
        open.setEnabled(!table.selection().isEmpty());
        compare.setEnabled(table.selection().size() == 2);
        resume.setEnabled(table.selection().size() == 1
                && table.selection().getFirst().state().resumable()
                && getSite().getService(OpenFleets.class).current().isPresent());
        hint.setText(runs.isEmpty() ? Messages.RunsView_nothing : Messages.RunsView_hint);
    }

    private void open() {
        table.selection().forEach(this::open);
    }

    private void open(Run run) {
        try {
            getSite().getPage().openEditor(new RunInput(run.id()), Parts.RUN_EDITOR);
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
    }

    /** Puts the two selected runs beside each other, the older one first. */
    private void compare() {
        List<Run> two = table.selection().stream()
                .sorted(Comparator.comparing(Run::startedAt))
                .toList();
        getSite().getService(OpenFleets.class).current().ifPresent(fleet -> {
            Fleets copy = new FleetCopy(fleet).fleets();
            Errand.begin(
                    Messages.RunChoice_reading,
                    getSite().getShell().getDisplay(),
                    () -> engines.show(copy, two.getFirst().id())
                            .then(first ->
                                    engines.show(copy, two.getLast().id()).map(second -> List.of(first, second))),
                    this::compare);
        });
    }

    private void compare(Outcome<List<RunSummary>> both) {
        switch (both) {
            case Outcome.Done<List<RunSummary>>(List<RunSummary> two) ->
                new CompareDialog(getSite().getShell(), two.getFirst(), two.getLast()).open();
            case Outcome.Failed<List<RunSummary>>(Trouble trouble) -> Statuses.show(trouble);
        }
    }

    @Override
    public void setFocus() {
        table.control().setFocus();
    }

    @Override
    public void dispose() {
        Job.getJobManager().removeJobChangeListener(afterRuns);
        super.dispose();
    }
}
