package org.fleetmail.ui.internal.rollout;

import java.util.Optional;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.fleetmail.ui.Parts;

/** Asks why; the answer goes into the journal. */
final class NoteDialog extends InputDialog {
    private NoteDialog(Shell shell, String title) {
        super(shell, title, Messages.ApplyDialog_note, "", typed -> typed.isBlank() ? "" : null);
    }

    /** The note; empty when the person does not want it. */
    static Optional<String> ask(Shell shell, String title) {
        NoteDialog dialog = new NoteDialog(shell, title);
        return dialog.open() == Window.OK ? Optional.of(dialog.getValue().strip()) : Optional.empty();
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Control area = super.createDialogArea(parent);
        getText().setData(Parts.ID, "note.text");
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        getOkButton().setData(Parts.ID, "note.ok");
    }
}
