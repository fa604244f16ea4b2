package org.fleetmail.ui.internal.rollout;

import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.rollout.plan.ItemState;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.run.ApplyOptions;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.LargeDialog;

/**
 * Shows what will be written, and asks why. Nothing is sent to a device before somebody saw this; when several devices
 * will change, their number has to be typed.
 */
public final class ApplyDialog extends LargeDialog {
    private final Plan plan;
    private final long devices;
    private Text note;
    private Text count;
    private String entered = "";

    private ApplyDialog(Shell shell, Plan plan) {
        super(shell, Messages.ApplyDialog_title, "apply");
        this.plan = plan;
        this.devices = plan.counts().get(ItemState.CHANGE);
    }

    /** Asks; empty when the person does not want it. */
    public static Optional<ApplyOptions> ask(Shell shell, Plan plan) {
        ApplyDialog dialog = new ApplyDialog(shell, plan);
        return dialog.open() == OK
                ? Optional.of(ApplyOptions.of(dialog.entered, System.getProperty("user.name", "")))
                : Optional.empty();
    }

    @Override
    protected void fill(Composite area) {
        setTitle(NLS.bind(Messages.ApplyDialog_heading, devices));
        setMessage(Messages.ApplyDialog_message);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 8).applyTo(area);
        PlanPanel panel = new PlanPanel(area, "apply", Optional::empty);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(panel.control());
        panel.show(Optional.of(plan));
        panel.turnToChanges();
        note = field(area, Messages.ApplyDialog_note, "apply.note");
        if (Consent.isLarge(devices)) {
            count = field(area, NLS.bind(Messages.ApplyDialog_count, devices), "apply.count");
        }
    }

    private Text field(Composite area, String label, String id) {
        Label name = new Label(area, SWT.NONE);
        name.setText(label);
        Text text = new Text(area, SWT.BORDER);
        text.setData(Parts.ID, id);
        text.addModifyListener(event -> check());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return text;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.ApplyDialog_apply, true)
                .setData(Parts.ID, "apply.ok");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
        note.setFocus();
    }

    private void check() {
        boolean agreed = Consent.isGiven(devices, note.getText(), count == null ? "" : count.getText());
        getButton(IDialogConstants.OK_ID).setEnabled(agreed);
    }

    @Override
    protected void okPressed() {
        entered = note.getText().strip();
        super.okPressed();
    }
}
