package org.fleetmail.ui.internal.rollout;

import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.fleetmail.rollout.plan.ItemState;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.Icons;

/** What can be done in the Rollout view, in the order in which it is done. */
final class RolloutButtons {
    private final RolloutView view;
    private final Composite row;
    private final Icons icons;
    private final Button wizard;
    private final Button plan;
    private final Button apply;
    private final Button save;
    private final Button pause;
    private final Button leaveOut;
    private final Button cancel;
    private final Button rollBack;

    RolloutButtons(Composite parent, Icons icons, RolloutView view) {
        this.view = view;
        this.icons = icons;
        row = new Composite(parent, SWT.NONE);
        RowLayoutFactory.fillDefaults().spacing(6).applyTo(row);
        wizard =
                button(Messages.RolloutButtons_wizard, Messages.RolloutButtons_wizard_tooltip, "rollout", view::wizard);
        plan = button(Messages.RolloutButtons_plan, Messages.RolloutButtons_plan_tooltip, "plan", view::makePlan);
        save = button(Messages.RolloutButtons_save, Messages.RolloutButtons_save_tooltip, "save-as", view::savePlan);
        apply = button(Messages.RolloutButtons_apply, Messages.RolloutButtons_apply_tooltip, "apply", view::apply);
        pause = button(Messages.RolloutButtons_pause, Messages.RolloutButtons_pause_tooltip, "pause", view::pause);
        leaveOut = button(
                Messages.RolloutButtons_leave_out,
                Messages.RolloutButtons_leave_out_tooltip,
                "leave-out",
                view::leaveOut);
        cancel = button(
                Messages.RolloutButtons_cancel,
                Messages.RolloutButtons_cancel_tooltip,
                "stop",
                () -> view.work().cancel());
        rollBack = button(
                Messages.RolloutButtons_roll_back,
                Messages.RolloutButtons_roll_back_tooltip,
                "roll-back",
                view::rollBack);
    }

    private Button button(String text, String tooltip, String icon, Runnable action) {
        Button button = new Button(row, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(tooltip);
        button.setImage(icons.get(icon));
        button.setData(Parts.ID, "rollout." + icon);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    /** Enables what makes sense now. */
    void update() {
        RolloutWork work = view.work();
        boolean busy = work.isBusy();
        boolean running = busy && work.progress().isPresent();
        boolean ready = !busy
                && work.summary().isEmpty()
                && work.plan()
                        .filter(made -> made.counts().get(ItemState.CHANGE) > 0)
                        .isPresent();
        wizard.setEnabled(!busy && view.hasFleet());
        plan.setEnabled(!busy && view.chosen().isPresent());
        save.setEnabled(work.plan().isPresent());
        apply.setEnabled(ready);
        pause.setEnabled(running);
        leaveOut.setEnabled(running && view.hasSelection());
        cancel.setEnabled(busy);
        rollBack.setEnabled(!busy && view.hasFleet());
        showPause(running && work.isPaused());
    }

    private void showPause(boolean paused) {
        String word = paused ? Messages.RolloutButtons_go_on : Messages.RolloutButtons_pause;
        if (!word.equals(pause.getText())) {
            pause.setText(word);
            pause.setImage(icons.get(paused ? "resume" : "pause"));
            row.layout();
        }
    }
}
