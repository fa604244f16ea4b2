package org.fleetmail.ui.internal.filter;

import java.util.Optional;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.fleetmail.ui.Parts;

/** Asks under what name a filter shall be kept. */
final class FilterNameDialog extends InputDialog {
    private FilterNameDialog(Shell shell, String suggestion) {
        super(
                shell,
                Messages.FilterNameDialog_title,
                Messages.FilterNameDialog_message,
                suggestion,
                typed -> typed.isBlank() ? "" : null);
    }

    /** The name; empty when the person does not want it. */
    static Optional<String> ask(Shell shell, String suggestion) {
        FilterNameDialog dialog = new FilterNameDialog(shell, suggestion);
        return dialog.open() == Window.OK ? Optional.of(dialog.getValue().strip()) : Optional.empty();
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Control area = super.createDialogArea(parent);
        getText().setData(Parts.ID, "filter.name");
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        getOkButton().setData(Parts.ID, "filter.name.ok");
    }
}
