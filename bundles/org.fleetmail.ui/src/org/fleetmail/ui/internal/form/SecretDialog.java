package org.fleetmail.ui.internal.form;

import java.util.Optional;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
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
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.fleet.Statuses;

/** Asks for a secret and keeps it in the secret store under a name. The fleet file never holds it. */
final class SecretDialog extends Dialog {
    private final String name;
    private Text field;
    private Secret entered;

    private SecretDialog(Shell shell, String name) {
        super(shell);
        this.name = name;
    }

    static void open(Shell shell, String name, Services services) {
        SecretDialog dialog = new SecretDialog(shell, name);
        Optional<Secrets> store = services.one(Secrets.class);
        if (store.isPresent() && dialog.open() == OK) {
            keep(store.get(), name, dialog.entered);
        }
    }

    private static void keep(Secrets store, String name, Secret secret) {
        ICoreRunnable keep = monitor -> {
            if (store.keep(name, secret) instanceof Outcome.Failed<Void>(Trouble trouble)) {
                Statuses.show(trouble);
            }
        };
        Job.create(Messages.SecretDialog_keeping, keep).schedule();
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
        label.setText(NLS.bind(Messages.SecretDialog_prompt, name));
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
    }

    @Override
    protected void okPressed() {
        entered = Secret.of(field.getTextChars());
        super.okPressed();
    }
}
