package org.fleetmail.ui.internal.rollout;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanFile;
import org.fleetmail.ui.fleet.Statuses;

/** Asks for the files of plans, and writes them in the background. */
final class PlanFiles {
    private static final String[] EXTENSIONS = {"*.json"};

    private PlanFiles() {}

    /** Asks where to write a plan, and writes it. */
    static void save(Shell shell, Plan plan) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.PlanFiles_save);
        dialog.setFilterExtensions(EXTENSIONS);
        dialog.setFileName("plan.json");
        dialog.setOverwrite(true);
        Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(file -> write(plan, file));
    }

    /** Asks which plan to open. */
    static Optional<Path> choose(Shell shell) {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN);
        dialog.setText(Messages.PlanFiles_open);
        dialog.setFilterExtensions(EXTENSIONS);
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    /** Writes a plan in the background. */
    private static void write(Plan plan, Path file) {
        ICoreRunnable work = monitor -> {
            if (PlanFile.write(plan, file) instanceof Outcome.Failed<Path>(Trouble trouble)) {
                Statuses.show(trouble);
            }
        };
        Job.create(NLS.bind(Messages.PlanFiles_writing, file.getFileName()), work)
                .schedule();
    }
}
