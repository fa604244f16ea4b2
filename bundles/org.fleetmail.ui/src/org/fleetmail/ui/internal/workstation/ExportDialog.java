package org.fleetmail.ui.internal.workstation;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.Fields;

/** Asks for the folder, or the zip file, into which the settings files of a PC go. */
final class ExportDialog extends TitleAreaDialog {
    private final String pc;
    private Text folder;
    private Optional<Path> answer = Optional.empty();

    private ExportDialog(Shell shell, String pc) {
        super(shell);
        this.pc = pc;
    }

    /** The folder; empty where the person thought better of it. */
    static Optional<Path> ask(Shell shell, String pc) {
        ExportDialog dialog = new ExportDialog(shell, pc);
        return dialog.open() == Window.OK ? dialog.answer : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.ExportDialog_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(NLS.bind(Messages.ExportDialog_heading, pc));
        setMessage(Messages.ExportDialog_text);
        Fields fields = Fields.in((Composite) super.createDialogArea(parent));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(fields.area());
        folder = fields.text(Messages.ExportDialog_folder, "export.folder", "", 1);
        folder.addModifyListener(event -> check());
        Button browse = new Button(fields.area(), SWT.PUSH);
        browse.setText(Messages.ExportDialog_browse);
        browse.setData(Parts.ID, "export.browse");
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse()));
        return fields.area();
    }

    private void browse() {
        String chosen = new DirectoryDialog(getShell()).open();
        if (chosen != null) {
            folder.setText(chosen);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.ExportDialog_write, true)
                .setData(Parts.ID, "export.ok");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
    }

    private void check() {
        getButton(IDialogConstants.OK_ID).setEnabled(path().isPresent());
    }

    private Optional<Path> path() {
        try {
            return Optional.of(folder.getText().strip())
                    .filter(text -> !text.isEmpty())
                    .map(Path::of)
                    .filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    @Override
    protected void okPressed() {
        answer = path();
        super.okPressed();
    }
}
