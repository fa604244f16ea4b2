package org.fleetmail.ui.internal.finding;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.core.fleet.policy.Accepting;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.SpokenName;

/** Asks why findings are accepted, by whom, and until when. */
final class AcceptDialog extends TitleAreaDialog {
    private static final int USUAL_DAYS = 90;

    private final int count;
    private Text reason;
    private Text owner;
    private Text until;
    private Optional<Accepting> answer = Optional.empty();

    private AcceptDialog(Shell shell, int count) {
        super(shell);
        this.count = count;
    }

    /** What the person says; empty where they thought better of it. */
    static Optional<Accepting> ask(Shell shell, int count) {
        AcceptDialog dialog = new AcceptDialog(shell, count);
        return dialog.open() == Window.OK ? dialog.answer : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.AcceptDialog_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(NLS.bind(Messages.AcceptDialog_heading, count));
        setMessage(Messages.AcceptDialog_text);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.swtDefaults()
                .numColumns(2)
                .margins(12, 12)
                .spacing(10, 8)
                .applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        reason = field(area, Messages.AcceptDialog_reason, "accept.reason", "");
        owner = field(area, Messages.AcceptDialog_owner, "accept.owner", System.getProperty("user.name", ""));
        String usual = LocalDate.now().plusDays(USUAL_DAYS).toString();
        until = field(area, Messages.AcceptDialog_until, "accept.until", usual);
        return area;
    }

    private Text field(Composite area, String label, String id, String content) {
        new Label(area, SWT.NONE).setText(label);
        Text text = new Text(area, SWT.BORDER);
        text.setData(Parts.ID, id);
        text.setText(content);
        SpokenName.give(text, label);
        text.addModifyListener(event -> check());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        return text;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.AcceptDialog_accept, true)
                .setData(Parts.ID, "accept.ok");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
    }

    private void check() {
        if (getButton(IDialogConstants.OK_ID) == null) {
            return;
        }
        Optional<String> mistake = mistake();
        setErrorMessage(mistake.orElse(null));
        getButton(IDialogConstants.OK_ID)
                .setEnabled(mistake.isEmpty() && !reason.getText().isBlank());
    }

    private Optional<String> mistake() {
        try {
            return day().filter(day -> day.isBefore(LocalDate.now())).map(day -> Messages.AcceptDialog_past);
        } catch (DateTimeParseException e) {
            return Optional.of(Messages.AcceptDialog_no_date);
        }
    }

    private Optional<LocalDate> day() {
        return until.getText().isBlank()
                ? Optional.empty()
                : Optional.of(LocalDate.parse(until.getText().strip()));
    }

    @Override
    protected void okPressed() {
        answer = Optional.of(
                new Accepting(reason.getText().strip(), owner.getText().strip(), day()));
        super.okPressed();
    }
}
