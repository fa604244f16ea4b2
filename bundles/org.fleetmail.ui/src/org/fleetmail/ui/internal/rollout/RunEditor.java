package org.fleetmail.ui.internal.rollout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.INavigationLocation;
import org.eclipse.ui.INavigationLocationProvider;
import org.eclipse.ui.part.EditorPart;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanFile;
import org.fleetmail.rollout.plan.PlanItem;
import org.fleetmail.rollout.plan.PlannedWave;
import org.fleetmail.rollout.run.Rollouts;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.store.journal.JournalEntry;
import org.fleetmail.store.run.Run;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Errand;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Registration;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.fleet.Topic;
import org.fleetmail.ui.internal.find.Reach;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.Whereabouts;

/** A run as the journal tells it: who, why, what became of each device; and the ways on and back. */
public final class RunEditor extends EditorPart implements INavigationLocationProvider {
    private Engines engines;
    private OpenFleets fleets;
    private Registration registration = () -> {};
    private Label facts;
    private Button resume;
    private Button rollBack;
    private Button rollBackSelected;
    private Button rollBackWave;
    private PlanPanel panel;
    private Whereabouts whereabouts;
    private Optional<Told> told = Optional.empty();

    /**
     * What the journal tells.
     *
     * @param summary what became of it
     * @param plan what was to be done
     * @param progress the same, for the panel
     */
    private record Told(RunSummary summary, Plan plan, PlanProgress progress) {
        static Told of(RunSummary summary, Plan plan, List<JournalEntry> entries) {
            PlanProgress progress = PlanProgress.of(summary);
            entries.forEach(entry -> progress.log(entry.at(), JournalWords.line(entry, plan)));
            return new Told(summary, plan, progress);
        }
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    private String run() {
        return ((RunInput) getEditorInput()).run();
    }

    @Override
    public void createPartControl(Composite parent) {
        engines = new Engines(getSite().getService(Services.class));
        fleets = getSite().getService(OpenFleets.class);
        GridLayoutFactory.fillDefaults().margins(8, 6).spacing(6, 4).applyTo(parent);
        Icons icons = new Icons(parent);
        facts = new Label(parent, SWT.WRAP);
        facts.setData(Parts.ID, "run.facts");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(facts);
        createButtons(parent, icons);
        panel = new PlanPanel(parent, "run", () -> told.map(Told::progress)).leading(id -> Reach.way(getSite(), id));
        panel.onSelect(this::enable);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(panel.control());
        registration = fleets.onChange(this::changed);
        enable();
        whereabouts = new Whereabouts(this, parent);
        read();
    }

    /** Where the person is in it, for the way back. */
    @Override
    public INavigationLocation createNavigationLocation() {
        return whereabouts.now();
    }

    /** The way is not kept when the console ends. */
    @Override
    public INavigationLocation createEmptyNavigationLocation() {
        return null;
    }

    private void createButtons(Composite parent, Icons icons) {
        Buttons buttons = new Buttons(parent, "run", icons);
        resume = buttons.add(Messages.RunEditor_resume, Messages.RunEditor_resume_tooltip, "resume", this::resume);
        rollBack = buttons.add(
                Messages.RolloutButtons_roll_back,
                Messages.RolloutButtons_roll_back_tooltip,
                "roll-back",
                () -> rollBack(Optional.empty(), ""));
        rollBackSelected = buttons.add(
                Messages.RunEditor_roll_back_selected,
                Messages.RunEditor_roll_back_selected_tooltip,
                "check-selected",
                () -> rollBack(Optional.empty(), selected(panel.selection())));
        rollBackWave = buttons.add(
                Messages.RunEditor_roll_back_wave,
                Messages.RunEditor_roll_back_wave_tooltip,
                "steps",
                () -> rollBack(panel.wave().map(PlannedWave::name), ""));
        buttons.add(Messages.RunEditor_refresh, Messages.RunEditor_refresh_tooltip, "read", this::read);
    }

    /** A query that finds exactly these devices. */
    static String selected(List<PlanItem> items) {
        return items.stream().map(item -> "id:\"" + item.device() + "\"").collect(Collectors.joining(" or "));
    }

    private void read() {
        fleets.current().ifPresentOrElse(this::read, () -> facts.setText(Messages.RunEditor_no_fleet));
    }

    private void read(OpenFleet fleet) {
        FleetCopy copy = new FleetCopy(fleet);
        Errand.begin(
                NLS.bind(Messages.RunEditor_reading, run()),
                getSite().getShell().getDisplay(),
                () -> told(copy),
                this::show);
    }

    /** A run is told by the names of its devices, which its fleet has. */
    private void changed(OpenFleet fleet, Topic topic) {
        switch (topic) {
            case OPENED, CLOSED -> {
                enable();
                if (told.isEmpty()) {
                    read();
                }
            }
            case CONTENT, COMMANDS, FINDINGS, STATES, FILE, SAVING -> {}
        }
    }

    private Outcome<Told> told(FleetCopy copy) {
        return engines.show(copy.fleets(), run())
                .then(summary -> PlanFile.parse(run(), summary.run().plan())
                        .then(plan -> engines.journal(run()).map(entries -> Told.of(summary, plan, entries))));
    }

    private void show(Outcome<Told> outcome) {
        switch (outcome) {
            case Outcome.Done<Told>(Told known) when !panel.control().isDisposed() -> show(known);
            case Outcome.Done<Told> closed -> {}
            case Outcome.Failed<Told>(Trouble trouble) -> Statuses.show(trouble);
        }
    }

    private void show(Told known) {
        told = Optional.of(known);
        Run run = known.summary().run();
        facts.setText(NLS.bind(Messages.RunEditor_facts, new Object[] {
            PlanWords.word(run.kind()),
            known.plan().name(),
            PlanWords.word(run.state()),
            PlanWords.time(run.startedAt()),
            run.finishedAt().map(PlanWords::time).orElse("–"),
            run.who(),
            run.note(),
            PlanWords.counts(known.summary())
        }));
        facts.getParent().layout();
        panel.show(Optional.of(known.plan()));
        enable();
    }

    private void enable() {
        boolean fleet = fleets.current().isPresent();
        resume.setEnabled(fleet
                && told.filter(known -> known.summary().run().state().resumable())
                        .isPresent());
        rollBack.setEnabled(fleet && told.isPresent());
        rollBackSelected.setEnabled(
                fleet && told.isPresent() && !panel.selection().isEmpty());
        rollBackWave.setEnabled(fleet && told.isPresent() && panel.wave().isPresent());
    }

    private void resume() {
        told.ifPresent(known -> NoteDialog.ask(getSite().getShell(), Messages.RunEditor_resume)
                .ifPresent(note -> RolloutHandler.view(getSite().getPage())
                        .ifPresent(view -> view.resume(known.summary().run(), known.plan(), note))));
    }

    private void rollBack(Optional<String> wave, String selection) {
        RolloutHandler.view(getSite().getPage())
                .ifPresent(view -> view.rollBack(new Rollouts.Part(run(), wave, selection)));
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        throw new UnsupportedOperationException("a run is history");
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException("a run is history");
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void setFocus() {
        panel.setFocus();
    }

    @Override
    public void dispose() {
        registration.end();
        super.dispose();
    }
}
