package org.fleetmail.ui.internal.schedule;

import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.rollout.schedule.ScheduledJob.Kind;
import org.fleetmail.ui.Parts;

/** Asks what shall be done and when. What is typed is examined at once. */
final class ScheduleDialog extends TitleAreaDialog {
    private static final int WIDTH = 360;

    private final ScheduleDraft draft;
    private Text name;
    private Text file;
    private Text time;
    private Text query;
    private Text note;

    private ScheduleDialog(Shell shell, ScheduleDraft draft) {
        super(shell);
        this.draft = draft;
    }

    /** Completes a draft; empty where the person does not want it. */
    static Optional<ScheduleDraft> ask(Shell shell, ScheduleDraft draft) {
        return new ScheduleDialog(shell, draft).open() == OK ? Optional.of(draft) : Optional.empty();
    }

    private boolean isApply() {
        return draft.kind() == Kind.APPLY;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(isApply() ? Messages.ScheduleDialog_apply : Messages.ScheduleDialog_drift);
        shell.setData(Parts.ID, "schedule");
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(isApply() ? Messages.ScheduleDialog_apply : Messages.ScheduleDialog_drift);
        setMessage(isApply() ? Messages.ScheduleDialog_apply_text : Messages.ScheduleDialog_drift_text);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 8).applyTo(area);
        name = field(area, Messages.ScheduleDialog_name, "schedule.name", draft.name, 2);
        file = field(
                area,
                isApply() ? Messages.ScheduleDialog_plan : Messages.ScheduleDialog_fleet,
                "schedule.file",
                draft.file,
                1);
        browse(area);
        time = field(
                area,
                isApply() ? Messages.ScheduleDialog_at : Messages.ScheduleDialog_every,
                "schedule.time",
                draft.time,
                2);
        if (!isApply()) {
            query = field(area, Messages.ScheduleDialog_query, "schedule.query", draft.query, 2);
        }
        note = field(area, Messages.ScheduleDialog_note, "schedule.note", draft.note, 2);
        return area;
    }

    private Text field(Composite area, String label, String id, String value, int columns) {
        new Label(area, SWT.NONE).setText(label);
        Text text = new Text(area, SWT.BORDER);
        text.setText(value);
        text.setData(Parts.ID, id);
        text.addModifyListener(event -> check());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .span(columns, 1)
                .applyTo(text);
        return text;
    }

    private void browse(Composite area) {
        Button browse = new Button(area, SWT.PUSH);
        browse.setText(Messages.ScheduleDialog_browse);
        browse.setData(Parts.ID, "schedule.browse");
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
            dialog.setFilterExtensions(new String[] {isApply() ? "*.json" : "*.fleet"});
            Optional.ofNullable(dialog.open()).ifPresent(file::setText);
        }));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.ScheduleDialog_schedule, true)
                .setData(Parts.ID, "schedule.ok");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
    }

    private void check() {
        if (getButton(IDialogConstants.OK_ID) == null) {
            return;
        }
        draft.name = name.getText().strip();
        draft.file = file.getText().strip();
        draft.time = time.getText().strip();
        draft.query = query == null ? "" : query.getText().strip();
        draft.note = note.getText().strip();
        Optional<String> mistake = draft.mistake();
        setErrorMessage(draft.isBegun() ? mistake.orElse(null) : null);
        getButton(IDialogConstants.OK_ID).setEnabled(mistake.isEmpty());
    }
}
