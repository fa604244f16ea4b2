package org.fleetmail.ui.internal.rollout;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.store.run.Run;
import org.fleetmail.ui.fleet.Errand;
import org.fleetmail.ui.fleet.Statuses;

/** Asks for one of the runs of the journal. */
final class RunChoice {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withZone(ZoneId.systemDefault());

    private RunChoice() {}

    /** Reads the runs in the background, asks, and hands over the choice on the UI thread. */
    static void choose(Shell shell, Engines engines, Consumer<Run> then) {
        Errand.begin(Messages.RunChoice_reading, shell.getDisplay(), engines::runs, runs -> ask(shell, runs, then));
    }

    private static void ask(Shell shell, Outcome<List<Run>> outcome, Consumer<Run> then) {
        switch (outcome) {
            case Outcome.Done<List<Run>>(List<Run> runs) -> ask(shell, runs, then);
            case Outcome.Failed<List<Run>>(Trouble trouble) -> Statuses.show(trouble);
        }
    }

    private static void ask(Shell shell, List<Run> runs, Consumer<Run> then) {
        ElementListSelectionDialog dialog =
                new ElementListSelectionDialog(shell, LabelProvider.createTextProvider(run -> text((Run) run)));
        dialog.setTitle(Messages.RunChoice_title);
        dialog.setMessage(Messages.RunChoice_message);
        dialog.setMultipleSelection(false);
        dialog.setElements(runs.toArray());
        if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof Run run) {
            then.accept(run);
        }
    }

    private static String text(Run run) {
        return NLS.bind(Messages.RunChoice_run, new Object[] {TIME.format(run.startedAt()), run.id(), run.note()});
    }
}
