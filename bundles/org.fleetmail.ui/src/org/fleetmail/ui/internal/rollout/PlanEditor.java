package org.fleetmail.ui.internal.rollout;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
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
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Errand;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.find.Reach;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.Whereabouts;
import org.fleetmail.ui.internal.wave.RunShape;
import org.fleetmail.ui.internal.wave.ShapeFields;

/** A plan in a file: what it will do, which devices it leaves out, in which waves and at which pace it is applied. */
public final class PlanEditor extends EditorPart implements INavigationLocationProvider {
    private Label facts;
    private Button leaveOut;
    private Button apply;
    private PlanPanel panel;
    private Whereabouts whereabouts;
    private ShapeFields shape;
    private Label mistake;
    private Optional<Plan> plan = Optional.empty();
    private boolean dirty;

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    private PlanInput input() {
        return (PlanInput) getEditorInput();
    }

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().margins(8, 6).spacing(6, 4).applyTo(parent);
        Icons icons = new Icons(parent);
        facts = new Label(parent, SWT.WRAP);
        facts.setData(Parts.ID, "plan.facts");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(facts);
        createHead(parent, icons);
        panel = new PlanPanel(parent, "plan", Optional::empty).leading(id -> Reach.way(getSite(), id));
        panel.onSelect(this::enable);
        panel.addPage(Messages.PlanEditor_shape, "steps", this::createShape);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(panel.control());
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

    private void createHead(Composite parent, Icons icons) {
        Buttons buttons = new Buttons(parent, "plan", icons);
        leaveOut = buttons.add(
                Messages.RolloutButtons_leave_out, Messages.PlanEditor_leave_out_tooltip, "leave-out", this::leaveOut);
        apply = buttons.add(Messages.RolloutButtons_apply, Messages.RolloutButtons_apply_tooltip, "apply", this::apply);
    }

    private Control createShape(Composite pages) {
        ScrolledComposite scrolled = new ScrolledComposite(pages, SWT.H_SCROLL | SWT.V_SCROLL);
        scrolled.setShowFocusedControl(true);
        Composite page = new Composite(scrolled, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(page);
        shape = new ShapeFields(page, "plan.shape", this::reshape);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(shape.control());
        mistake = new Label(page, SWT.WRAP);
        mistake.setData(Parts.ID, "plan.mistake");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(mistake);
        scrolled.setContent(page);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.setMinSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT));
        return scrolled;
    }

    private void read() {
        Path file = input().file();
        Errand.begin(
                NLS.bind(Messages.PlanEditor_reading, getPartName()),
                getSite().getShell().getDisplay(),
                () -> PlanFile.read(file),
                this::show);
    }

    private void show(Outcome<Plan> outcome) {
        switch (outcome) {
            case Outcome.Done<Plan>(Plan made) when !panel.control().isDisposed() -> open(made);
            case Outcome.Done<Plan> closed -> {}
            case Outcome.Failed<Plan>(Trouble trouble) -> Statuses.show(trouble);
        }
    }

    private void open(Plan made) {
        shape.show(RunShape.of(made));
        show(made);
    }

    private void show(Plan made) {
        plan = Optional.of(made);
        facts.setText(NLS.bind(Messages.PlanEditor_facts, new Object[] {
            PlanWords.name(made),
            PlanWords.time(made.madeAt()),
            made.fleet(),
            PlanFile.hash(made),
            PlanWords.summary(made)
        }));
        facts.getParent().layout();
        panel.show(plan);
        enable();
    }

    private void enable() {
        leaveOut.setEnabled(!panel.selection().isEmpty());
        apply.setEnabled(plan.isPresent() && shape.mistake().isEmpty());
    }

    private void leaveOut() {
        var devices = panel.selection().stream().map(PlanItem::device).collect(Collectors.toSet());
        plan.map(made -> PlanEdit.without(made, devices)).ifPresent(this::changed);
    }

    /** A plan that makes no sense is not kept: the last that did is. */
    private void reshape() {
        Optional<String> wrong = shape.mistake();
        mistake.setText(wrong.orElse(""));
        mistake.getParent().layout();
        if (wrong.isEmpty()) {
            plan.map(shape.shape()::applyTo).ifPresent(this::changed);
        }
        enable();
    }

    private void changed(Plan other) {
        show(other);
        dirty = true;
        firePropertyChange(PROP_DIRTY);
    }

    /** Shows the plan in the Rollout view and asks there. */
    private void apply() {
        plan.ifPresent(made -> RolloutHandler.view(getSite().getPage()).ifPresent(view -> view.apply(made)));
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        plan.ifPresent(made -> {
            switch (PlanFile.write(made, input().file())) {
                case Outcome.Done<?> done -> {
                    dirty = false;
                    firePropertyChange(PROP_DIRTY);
                }
                case Outcome.Failed<?>(Trouble trouble) -> {
                    Statuses.show(trouble);
                    monitor.setCanceled(true);
                }
            }
        });
    }

    @Override
    public void doSaveAs() {
        plan.ifPresent(made -> PlanFiles.save(getSite().getShell(), made));
    }

    @Override
    public boolean isDirty() {
        return dirty;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return true;
    }

    @Override
    public void setFocus() {
        panel.setFocus();
    }
}
