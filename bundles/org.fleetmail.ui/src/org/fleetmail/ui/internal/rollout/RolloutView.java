package org.fleetmail.ui.internal.rollout;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ComboViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.fleetmail.model.Rollout;
import org.fleetmail.rollout.plan.ItemState;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanRequest;
import org.fleetmail.store.run.Run;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Registration;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.fleet.Topic;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.look.Icons;

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
    private PlanTable table;
    private Text details;
    private Registration registration = () -> {};

    @Override
    public void createPartControl(Composite parent) {
        fleets = getSite().getService(OpenFleets.class);
        work = new RolloutWork(getSite().getShell(), getSite().getService(Services.class), this::changed);
        GridLayoutFactory.fillDefaults().margins(6, 4).spacing(6, 4).applyTo(parent);
        Icons icons = new Icons(parent);
        createHead(parent, icons);
        createBody(parent, icons);
        registration = fleets.onChange(this::changed);
        showFleet();
        changed();
    }

    private void createHead(Composite parent, Icons icons) {
        Composite head = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 2).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        new Label(head, SWT.NONE).setText(Messages.RolloutView_rollout);
        rollouts = new ComboViewer(head, SWT.READ_ONLY);
        rollouts.getCombo().setData(Parts.ID, "rollout.choice");
        rollouts.setContentProvider(ArrayContentProvider.getInstance());
        rollouts.setLabelProvider(LabelProvider.createTextProvider(rollout -> Elements.name((Rollout) rollout)));
        rollouts.addSelectionChangedListener(event -> changed());
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .hint(220, SWT.DEFAULT)
                .applyTo(rollouts.getCombo());
        buttons = new RolloutButtons(head, icons, this);
        summary = new Label(parent, SWT.NONE);
        summary.setData(Parts.ID, "rollout.summary");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
        bar = new ProgressBar(parent, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 6).applyTo(bar);
    }

    private void createBody(Composite parent, Icons icons) {
        SashForm sash = new SashForm(parent, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        table = new PlanTable(sash, "rollout.table", icons, work::progress);
        details = new Text(sash, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        details.setData(Parts.ID, "rollout.details");
        sash.setWeights(70, 30);
        table.viewer().addSelectionChangedListener(event -> showDetails());
    }

    private void changed(OpenFleet fleet, Topic topic) {
        switch (topic) {
            case OPENED, CLOSED, CONTENT -> showFleet();
            case COMMANDS, FINDINGS, STATES, SAVING -> {}
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

    RolloutWork work() {
        return work;
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

    /** Applies the plan that is shown. */
    void apply() {
        if (work.plan().isPresent() && work.summary().isEmpty()) {
            work.apply(ended -> {});
        }
    }

    /** Asks which run to take back, and plans the way back. */
    void rollBack() {
        RunChoice.choose(getSite().getShell(), work.engines(), this::rollBack);
    }

    private void rollBack(Run run) {
        fleets.current()
                .ifPresent(fleet -> work.plan(
                        fleet,
                        run.id(),
                        (engines, copy) -> (listener, stop) -> engines.planRollback(copy.fleets(), run.id()),
                        plan -> apply()));
    }

    /** What is so now, for a new plan or another state of the work. */
    private void changed() {
        if (table == null || table.control().isDisposed()) {
            return;
        }
        List<?> showing = (List<?>) table.viewer().getInput();
        if (work.plan().isEmpty()) {
            table.viewer().setInput(List.of());
        } else if (work.progress().isEmpty() || showing == null) {
            table.show(work.plan().get());
        }
        tick();
        showDetails();
    }

    private void tick() {
        if (table.control().isDisposed()) {
            return;
        }
        work.progress().ifPresent(progress -> table.update(progress.takeChanged()));
        summary.setText(summaryText());
        showBar();
        buttons.update();
        if (work.isBusy()) {
            table.control().getDisplay().timerExec(SNAPSHOT_MILLIS, tick);
        }
    }

    private void showBar() {
        int all = work.plan().map(plan -> plan.counts().get(ItemState.CHANGE)).orElse(0);
        bar.setVisible(work.isBusy() && work.progress().isPresent());
        bar.setMaximum(Math.max(1, all));
        bar.setSelection(work.progress().map(PlanProgress::ended).orElse(0));
    }

    private String summaryText() {
        if (work.plan().isEmpty()) {
            return work.isBusy() ? Messages.RolloutView_planning : Messages.RolloutView_nothing;
        }
        Plan plan = work.plan().get();
        String planned = PlanWords.summary(plan);
        return work.progress()
                        .map(progress -> NLS.bind(
                                Messages.RolloutView_running,
                                new Object[] {progress.run(), progress.ended(), progress.succeeded(), planned}))
                        .orElse(planned)
                + stopped();
    }

    private String stopped() {
        return work.summary()
                .flatMap(ended -> ended.stopped())
                .map(reason -> " — " + reason.text(java.util.Locale.getDefault()))
                .orElse("");
    }

    private void showDetails() {
        String text = table.viewer().getStructuredSelection().getFirstElement() instanceof PlanRow row
                ? PlanWords.explanation(
                        row.item(),
                        work.progress().flatMap(run -> run.result(row.item().device())))
                : work.plan()
                        .map(plan -> PlanWords.overview(plan, work.progress()))
                        .orElse("");
        if (!text.equals(details.getText())) {
            details.setText(text);
        }
    }

    @Override
    public void setFocus() {
        rollouts.getCombo().setFocus();
    }

    @Override
    public void dispose() {
        registration.end();
        work.cancel();
        super.dispose();
    }
}
