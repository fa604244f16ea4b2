package org.fleetmail.ui.internal.verification;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.Icons;

/** What can be done in the TLS Verification view. */
final class CheckButtons {
    private final VerificationView view;
    private final Composite row;
    private final Icons icons;
    private final Button all;
    private final Button selected;
    private final Button deep;
    private final Button pause;
    private final Button cancel;

    CheckButtons(Composite parent, Icons icons, VerificationView view) {
        this.view = view;
        this.icons = icons;
        row = new Composite(parent, SWT.NONE);
        RowLayoutFactory.fillDefaults().spacing(6).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        all = button(Messages.CheckButtons_all, Messages.CheckButtons_all_tooltip, "check", view::checkAll);
        selected = button(
                Messages.CheckButtons_selected,
                Messages.CheckButtons_selected_tooltip,
                "check-selected",
                () -> view.checkSelected(Depth.GRADE));
        deep = button(
                Messages.CheckButtons_deep,
                Messages.CheckButtons_deep_tooltip,
                "check-deep",
                () -> view.checkSelected(Depth.DEEP));
        pause = button(Messages.CheckButtons_pause, Messages.CheckButtons_pause_tooltip, "pause", view::pause);
        cancel = button(Messages.CheckButtons_cancel, Messages.CheckButtons_cancel_tooltip, "stop", view::cancel);
    }

    private Button button(String text, String tooltip, String icon, Runnable action) {
        Button button = new Button(row, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(tooltip);
        button.setImage(icons.get(icon));
        button.setData(Parts.ID, "verification." + icon);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    /** Enables what makes sense now. */
    void update() {
        boolean busy = view.isBusy();
        all.setEnabled(view.canCheck());
        selected.setEnabled(view.hasSelection());
        deep.setEnabled(view.hasSelection());
        pause.setEnabled(busy);
        cancel.setEnabled(busy);
        String word = view.isPaused() ? Messages.CheckButtons_go_on : Messages.CheckButtons_pause;
        if (!word.equals(pause.getText())) {
            pause.setText(word);
            pause.setImage(icons.get(view.isPaused() ? "resume" : "pause"));
            row.layout();
        }
    }
}
