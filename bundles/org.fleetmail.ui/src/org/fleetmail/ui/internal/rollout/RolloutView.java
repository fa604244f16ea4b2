package org.fleetmail.ui.internal.rollout;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ComboViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.part.ViewPart;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.Rollout;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanRequest;
import org.fleetmail.rollout.run.ApplyOptions;
import org.fleetmail.rollout.run.EarlierSecrets;
import org.fleetmail.rollout.run.Point;
import org.fleetmail.rollout.run.Rollouts;
import org.fleetmail.store.run.Run;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Registration;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.fleet.Topic;
import org.fleetmail.ui.internal.find.Reach;
import org.fleetmail.ui.internal.form.SecretKeeping;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.Letters;

/** A rollout of the fleet at work: its plan, how it goes, what became of each device, and the way back. */
public final class RolloutView extends ViewPart {
    private static final int SNAPSHOT_MILLIS = 300;

    private final Runnable tick = this::tick;
    private OpenFleets fleets;
    private OpenFleet shown;
    private RolloutWork work;
    private ComboViewer rollouts;
    private RolloutButtons buttons;
    private Label summary;
    private ProgressBar bar;
    private PlanPanel panel;
    private Optional<Plan> showing = Optional.empty();
    private Registration registration = () -> {};

    @Override
    public void createPartControl(Composite parent) {
        fleets = getSite().getService(OpenFleets.class);
        work = new RolloutWork(getSite().getShell(), getSite().getService(Services.class), this::changed);
        GridLayoutFactory.fillDefaults().margins(6, 4).spacing(6, 4).applyTo(parent);
        Icons icons = new Icons(parent);
        createHead(parent, icons);
        panel = new PlanPanel(parent, "rollout", work::progress).leading(id -> Reach.way(getSite(), id));
        panel.onSelect(() -> buttons.update());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(panel.control());
        registration = fleets.onChange(this::changed);
        showFleet();
        changed();
    }

    private void createHead(Composite parent, Icons icons) {
        Composite head = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 2).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        new Label(head, SWT.NONE).setText(Messages.RolloutView_rollout);
        rollouts = new ComboViewer(head, SWT.READ_ONLY);
        rollouts.getCombo().setData(Parts.ID, "rollout.choice");
        rollouts.setContentProvider(ArrayContentProvider.getInstance());
        rollouts.setLabelProvider(LabelProvider.createTextProvider(rollout -> Elements.name((Rollout) rollout)));
        rollouts.addSelectionChangedListener(event -> changed());
        GridDataFactory.fillDefaults()
                .align(SWT.BEGINNING, SWT.CENTER)
                .hint(Letters.scaled(280), SWT.DEFAULT)
                .applyTo(rollouts.getCombo());
        buttons = new RolloutButtons(parent, icons, this);
        summary = new Label(parent, SWT.NONE);
        summary.setData(Parts.ID, "rollout.summary");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
        bar = new ProgressBar(parent, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 6).applyTo(bar);
    }

    private void changed(OpenFleet fleet, Topic topic) {
        switch (topic) {
            case OPENED, CLOSED, CONTENT -> showFleet();
            case COMMANDS, FINDINGS, STATES, FILE, SAVING -> {}
        }
    }

    private void showFleet() {
        OpenFleet current = fleets.current().orElse(null);
        if (current != shown) {
            shown = current;
            work.forget();
        }
        List<Rollout> offered =
                current == null ? List.of() : List.copyOf(current.fleet().getRollouts());
        if (!offered.equals(rollouts.getInput())) {
            rollouts.setInput(offered);
            if (!offered.isEmpty()) {
                rollouts.setSelection(new StructuredSelection(offered.getFirst()));
            }
        }
        changed();
    }

    Optional<Rollout> chosen() {
        return Optional.ofNullable((Rollout) rollouts.getStructuredSelection().getFirstElement());
    }

    boolean hasFleet() {
        return fleets.current().isPresent();
    }

    boolean hasSelection() {
        return !panel.selection().isEmpty();
    }

    /** The work that is shown. */
    public RolloutWork work() {
        return work;
    }

    /** Opens the wizard, and applies what comes of it. */
    void wizard() {
        fleets.current().ifPresent(fleet -> {
            RolloutWizard wizard = new RolloutWizard(fleet, chosen(), work.engines());
            WizardDialog dialog = new WizardDialog(getSite().getShell(), wizard);
            dialog.setPageSize(Letters.scaled(900), Letters.scaled(520));
            dialog.addPageChangingListener(wizard::turning);
            dialog.open();
            wizard.agreed().ifPresent(agreed -> {
                work.take(fleet, agreed.plan());
                work.apply(agreed.options(), ended -> {});
            });
        });
    }

    /** Reads the devices of the chosen rollout and asks the endpoints. */
    void makePlan() {
        Optional<OpenFleet> fleet = fleets.current();
        if (fleet.isPresent() && chosen().isPresent()) {
            Rollout rollout = chosen().get();
            work.plan(
                    fleet.get(),
                    Elements.name(rollout),
                    (engines, copy) -> {
                        var request = PlanRequest.of(copy.fleet(), copy.path(), copy.of(rollout), "");
                        return (listener, stop) -> request.then(wanted -> engines.plan(wanted, listener, stop));
                    },
                    plan -> {});
        }
    }

    /** Writes the plan that is shown to a file. */
    void savePlan() {
        work.plan().ifPresent(plan -> PlanFiles.save(getSite().getShell(), plan));
    }

    /** Applies the plan that is shown. */
    void apply() {
        if (work.plan().isPresent() && work.summary().isEmpty()) {
            work.apply(ended -> {});
        }
    }

    /** Shows a plan that was made elsewhere, and asks whether to apply it. */
    void apply(Plan plan) {
        fleets.current().ifPresent(fleet -> {
            work.take(fleet, plan);
            apply();
        });
    }

    /** Goes on with a run. */
    void resume(Run run, Plan plan, String note) {
        fleets.current().filter(fleet -> !work.isBusy()).ifPresent(fleet -> {
            work.take(fleet, plan);
            work.resume(run.id(), ApplyOptions.of(note, System.getProperty("user.name", "")), ended -> {});
        });
    }

    void pause() {
        if (work.isPaused()) {
            work.goOn();
        } else {
            work.pause();
        }
    }

    void leaveOut() {
        work.leaveOut(panel.selection());
    }

    /** Asks which run to take back, and plans the way back. */
    void rollBack() {
        RunChoice.choose(
                getSite().getShell(),
                work.engines(),
                run -> rollBack(new Rollouts.Part(run.id(), Optional.empty(), "")));
    }

    /** Plans the way back from a part of a run, and asks whether to go it. */
    void rollBack(Rollouts.Part part) {
        goBack(part.run(), (engines, copy) -> engines.planRollback(copy.fleets(), part, asked()));
    }

    /** Plans the way back of devices to a point in their history, and asks whether to go it. */
    void goBack(String selection, Point point) {
        goBack(
                point.name(),
                (engines, copy) -> engines.planReturn(copy.fleets(), copy.path(), selection, point, asked()));
    }

    private EarlierSecrets asked() {
        Shell shell = getSite().getShell();
        return new AskedSecrets(shell, new SecretKeeping(shell, getSite().getService(Services.class))::keep);
    }

    private void goBack(String name, BiFunction<Engines, FleetCopy, Outcome<Plan>> planning) {
        fleets.current()
                .filter(fleet -> !work.isBusy())
                .ifPresent(fleet -> work.plan(
                        fleet,
                        name,
                        (engines, copy) -> (listener, stop) -> planning.apply(engines, copy),
                        plan -> apply()));
    }

    /** What is so now, for a new plan or another state of the work. */
    private void changed() {
        if (panel == null || panel.control().isDisposed()) {
            return;
        }
        if (!showing.equals(work.plan())) {
            showing = work.plan();
            panel.show(showing);
        }
        panel.update();
        tick();
    }

    private void tick() {
        if (panel.control().isDisposed()) {
            return;
        }
        if (work.progress().filter(PlanProgress::takeNews).isPresent()) {
            panel.update();
        }
        summary.setText(summaryText());
        showBar();
        buttons.update();
        if (work.isBusy()) {
            panel.control().getDisplay().timerExec(SNAPSHOT_MILLIS, tick);
        }
    }

    private void showBar() {
        Optional<RunFigures> figures =
                work.plan().flatMap(plan -> work.progress().map(progress -> progress.figures(plan)));
        bar.setVisible(work.isBusy() && figures.isPresent());
        bar.setMaximum(Math.max(1, figures.map(RunFigures::all).orElse(1)));
        bar.setSelection(figures.map(RunFigures::ended).orElse(0));
    }

    private String summaryText() {
        if (work.plan().isEmpty()) {
            return work.isBusy() ? Messages.RolloutView_planning : Messages.RolloutView_nothing;
        }
        Plan plan = work.plan().get();
        return work.progress()
                        .map(progress -> NLS.bind(
                                Messages.RolloutView_running,
                                progress.run(),
                                PlanWords.figures(progress.figures(plan))))
                        .orElseGet(() -> PlanWords.summary(plan))
                + stopped();
    }

    private String stopped() {
        return work.summary()
                .flatMap(ended -> ended.stopped())
                .map(reason -> " — " + reason.text(Locale.getDefault()))
                .orElse("");
    }

    @Override
    public void setFocus() {
        panel.setFocus();
    }

    @Override
    public void dispose() {
        registration.end();
        work.cancel();
        super.dispose();
    }
}
