package org.fleetmail.ui.internal.rollout;

import java.util.List;
import org.eclipse.swt.widgets.Shell;
import org.fleetmail.rollout.run.RunSummary;

/** Opens the dialogs of rollouts that take long to come to. */
public final class RolloutWindows {
    private RolloutWindows() {}

    public static void history(Shell shell) {
        HistoryDialog.ask(shell, "Device", List.of());
    }

    public static void note(Shell shell) {
        NoteDialog.ask(shell, Messages.RunEditor_resume);
    }

    public static void compare(Shell shell, RunSummary first, RunSummary second) {
        new CompareDialog(shell, first, second).open();
    }
}
