package org.fleetmail.ui.internal.rollout;

import java.util.Optional;
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
    private final Button plan;
    private final Button apply;
    private final Button cancel;
    private final Button rollBack;

    RolloutButtons(Composite parent, Icons icons, RolloutView view) {
        this.view = view;
        Composite row = new Composite(parent, SWT.NONE);
        RowLayoutFactory.fillDefaults().spacing(6).applyTo(row);
        plan = button(
                row, Messages.RolloutButtons_plan, Messages.RolloutButtons_plan_tooltip, "plan", icons, view::makePlan);
        apply = button(
                row, Messages.RolloutButtons_apply, Messages.RolloutButtons_apply_tooltip, "apply", icons, view::apply);
        cancel = button(
                row,
                Messages.RolloutButtons_cancel,
                Messages.RolloutButtons_cancel_tooltip,
                "stop",
                icons,
                () -> view.work().cancel());
        rollBack = button(
                row,
                Messages.RolloutButtons_roll_back,
                Messages.RolloutButtons_roll_back_tooltip,
                "roll-back",
                icons,
                view::rollBack);
    }

    private static Button button(
            Composite row, String text, String tooltip, String icon, Icons icons, Runnable action) {
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
        boolean idle = !work.isBusy();
        plan.setEnabled(idle && view.chosen().isPresent());
        apply.setEnabled(idle && work.summary().isEmpty() && changes(work) > 0);
        cancel.setEnabled(!idle);
        rollBack.setEnabled(idle);
    }

    private static int changes(RolloutWork work) {
        return Optional.of(work)
                .flatMap(RolloutWork::plan)
                .map(made -> made.counts().get(ItemState.CHANGE))
                .orElse(0);
    }
}
