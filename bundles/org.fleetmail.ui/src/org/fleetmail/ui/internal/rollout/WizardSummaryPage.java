package org.fleetmail.ui.internal.rollout;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.rollout.plan.ItemState;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.ui.Parts;

/** Everything once more, and why. A large run asks for the number of devices to be typed. */
final class WizardSummaryPage extends WizardPage {
    private final Supplier<Optional<Plan>> plan;
    private Text summary;
    private Text note;
    private Label countLabel;
    private Text count;

    WizardSummaryPage(Supplier<Optional<Plan>> plan) {
        super("summary", Messages.WizardSummary_title, null);
        this.plan = plan;
        setDescription(Messages.WizardSummary_text);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
        summary = new Text(area, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        summary.setData(Parts.ID, "wizard.summary");
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(summary);
        new Label(area, SWT.NONE).setText(Messages.ApplyDialog_note);
        note = field(area, "wizard.note");
        countLabel = new Label(area, SWT.NONE);
        count = field(area, "wizard.count");
        Button save = new Button(area, SWT.PUSH);
        save.setText(Messages.RolloutButtons_save);
        save.setData(Parts.ID, "wizard.save");
        save.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> plan.get().ifPresent(made -> PlanFiles.save(getShell(), made))));
        setControl(area);
    }

    private Text field(Composite area, String id) {
        Text text = new Text(area, SWT.BORDER);
        text.setData(Parts.ID, id);
        text.addModifyListener(event -> check());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return text;
    }

    private long devices() {
        return plan.get().map(made -> made.counts().get(ItemState.CHANGE)).orElse(0);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            summary.setText(plan.get().map(WizardSummaryPage::text).orElse(""));
            countLabel.setText(NLS.bind(Messages.ApplyDialog_count, devices()));
            countLabel.setVisible(Consent.isLarge(devices()));
            count.setVisible(Consent.isLarge(devices()));
            countLabel.getParent().layout();
            check();
            note.setFocus();
        }
    }

    private static String text(Plan plan) {
        Locale language = Locale.getDefault();
        String waves = plan.waves().stream()
                .map(wave -> wave.label().in(language) + ": " + wave.devices().size() + "  " + PlanTables.gates(wave))
                .collect(Collectors.joining("\n"));
        return PlanWords.name(plan) + "\n\n" + PlanWords.summary(plan) + "\n\n" + waves + "\n\n"
                + NLS.bind(Messages.WizardSummary_stop, plan.stopAfter().failures(), plan.parallel());
    }

    private void check() {
        setPageComplete(Consent.isGiven(devices(), note.getText(), count.getText()));
    }

    /** Why, in the person's words. */
    String note() {
        return note.getText().strip();
    }
}
