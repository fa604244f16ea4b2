package org.fleetmail.ui.internal.form;

import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Services;

/** Asks for a secret; where it gets a name, it is kept in the secret store. The fleet file never holds it. */
public final class SecretDialog extends Dialog {
    private final String prompt;
    private Text field;
    private Secret entered;

    private SecretDialog(Shell shell, String prompt) {
        super(shell);
        this.prompt = prompt;
    }

    /** The secret that a person enters; empty when nobody knows it. */
    public static Optional<Secret> ask(Shell shell, String prompt) {
        SecretDialog dialog = new SecretDialog(shell, prompt);
        dialog.open();
        return Optional.ofNullable(dialog.entered);
    }

    static void open(Shell shell, String name, Services services) {
        ask(shell, NLS.bind(Messages.SecretDialog_prompt, name))
                .ifPresent(secret -> new SecretKeeping(shell, services).begin(Map.of(name, secret)));
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.SecretDialog_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label label = new Label(area, SWT.WRAP);
        label.setText(prompt);
        GridDataFactory.fillDefaults()
                .hint(convertWidthInCharsToPixels(60), SWT.DEFAULT)
                .applyTo(label);
        field = new Text(area, SWT.BORDER | SWT.PASSWORD);
        field.setData(Parts.ID, "secret");
        field.addModifyListener(event -> getButton(IDialogConstants.OK_ID).setEnabled(field.getCharCount() > 0));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        getButton(IDialogConstants.OK_ID).setEnabled(false);
        getButton(IDialogConstants.OK_ID).setData(Parts.ID, "secret.ok");
        getButton(IDialogConstants.CANCEL_ID).setData(Parts.ID, "secret.cancel");
    }

    @Override
    protected void okPressed() {
        entered = Secret.of(field.getTextChars());
        super.okPressed();
    }
}
