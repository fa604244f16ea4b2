package org.fleetmail.ui.internal.verification;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.Icons;

/** What can be done in the TLS Verification view, and a hint where nothing can. */
final class CheckButtons {
    private final VerificationView view;
    private final Button all;
    private final Button selected;
    private final Button cancel;
    private final Label hint;

    CheckButtons(Composite parent, Icons icons, VerificationView view) {
        this.view = view;
        Composite row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(6, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        all = button(row, Messages.CheckButtons_all, "check", icons, view::checkAll);
        selected = button(row, Messages.CheckButtons_selected, "check-selected", icons, view::checkSelected);
        cancel = button(row, Messages.CheckButtons_cancel, "stop", icons, view::cancel);
        hint = new Label(row, SWT.NONE);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(hint);
    }

    private static Button button(Composite row, String text, String icon, Icons icons, Runnable action) {
        Button button = new Button(row, SWT.PUSH);
        button.setText(text);
        button.setImage(icons.get(icon));
        button.setData(Parts.ID, "verification." + icon);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    /** Enables what makes sense now. */
    void update(String text) {
        all.setEnabled(view.canCheck());
        selected.setEnabled(view.hasSelection());
        cancel.setEnabled(view.isBusy());
        hint.setText(text);
    }
}
