package org.fleetmail.ui.internal.rollout;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlannedWave;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.LiveTable;
import org.fleetmail.ui.internal.wave.RunShape;
import org.fleetmail.ui.internal.wave.ShapeFields;

/** In which order devices are changed, what must hold in between, and what stops it. */
final class WizardWavesPage extends WizardPage {
    private static final int RESULT_HEIGHT = 120;

    private final Supplier<Optional<Plan>> plan;
    private final Consumer<Plan> reshaped;
    private ShapeFields shape;
    private LiveTable<PlannedWave> waves;
    private Optional<Plan> shown = Optional.empty();

    /** @param reshaped takes the plan in the shape a person gave it */
    WizardWavesPage(Supplier<Optional<Plan>> plan, Consumer<Plan> reshaped) {
        super("waves", Messages.WizardWaves_title, null);
        this.plan = plan;
        this.reshaped = reshaped;
        setDescription(Messages.WizardWaves_text);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(area);
        shape = new ShapeFields(area, "wizard.shape", this::reshape);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(shape.control());
        new Label(area, SWT.NONE).setText(Messages.WizardWaves_result);
        waves = new PlanTables(area, "wizard", new Icons(area), Optional::empty).waves();
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(SWT.DEFAULT, RESULT_HEIGHT)
                .applyTo(waves.control());
        setControl(area);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible && !shown.equals(plan.get())) {
            plan.get().map(RunShape::of).ifPresent(shape::show);
            showResult();
        }
    }

    private void reshape() {
        Optional<String> mistake = shape.mistake();
        setErrorMessage(mistake.orElse(null));
        setPageComplete(mistake.isEmpty());
        if (mistake.isEmpty()) {
            plan.get().map(shape.shape()::applyTo).ifPresent(reshaped);
            showResult();
        }
    }

    private void showResult() {
        shown = plan.get();
        waves.showRows(shown.map(Plan::waves).orElse(List.of()));
    }
}
