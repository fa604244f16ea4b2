package org.fleetmail.ui.fleet;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.IHandlerService;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;

/** Asks what to do when somebody else has changed or removed the file of a fleet that is being saved. */
final class ChangedOnDisk {
    private static final String MERGE = "org.fleetmail.ui.merge";

    private final OpenFleet fleet;
    private final IWorkbenchWindow window;

    ChangedOnDisk(OpenFleet fleet, IWorkbenchWindow window) {
        this.fleet = fleet;
        this.window = window;
    }

    /** Whether a decision was made and carried out. */
    boolean decide() throws CoreException {
        return Files.exists(fleet.path()) ? decideOnTheirs() : decideOnNone();
    }

    private boolean decideOnNone() throws CoreException {
        int answer = ask(
                Messages.ChangedOnDisk_gone_title,
                Messages.ChangedOnDisk_gone,
                Messages.ChangedOnDisk_again,
                Messages.ChangedOnDisk_elsewhere,
                Messages.ChangedOnDisk_cancel);
        return switch (answer) {
            case 0 -> done(fleet.saveOver());
            case 1 -> saveElsewhere();
            default -> false;
        };
    }

    private boolean decideOnTheirs() throws CoreException {
        int answer = ask(
                Messages.ChangedOnDisk_title,
                Messages.ChangedOnDisk_question,
                Messages.ChangedOnDisk_merge,
                Messages.ChangedOnDisk_elsewhere,
                Messages.ChangedOnDisk_mine,
                Messages.ChangedOnDisk_theirs,
                Messages.ChangedOnDisk_cancel);
        return switch (answer) {
            case 0 -> merge();
            case 1 -> saveElsewhere();
            case 2 -> done(fleet.saveOver());
            case 3 -> takeTheirs();
            default -> false;
        };
    }

    private int ask(String title, String question, String... answers) {
        return MessageDialog.open(
                MessageDialog.WARNING, window.getShell(), title, NLS.bind(question, fleet.path()), SWT.NONE, answers);
    }

    /** Merging asks by itself; what comes of it is saved afterwards. */
    private boolean merge() {
        fleets().choose(fleet);
        Later.in(window.getShell(), () -> {
            try {
                window.getService(IHandlerService.class).executeCommand(MERGE, null);
            } catch (CommandException e) {
                Statuses.log(e);
            }
        });
        return false;
    }

    private boolean saveElsewhere() throws CoreException {
        FileDialog dialog = new FileDialog(window.getShell(), SWT.SAVE);
        dialog.setFilterExtensions("*.fleet");
        dialog.setFilterPath(fleet.path().getParent().toString());
        dialog.setOverwrite(true);
        String file = dialog.open();
        return file != null && done(fleets().saveAs(fleet, Path.of(file)));
    }

    /** The editors of the fleet close with it; all others stay. */
    private boolean takeTheirs() {
        Path path = fleet.path();
        fleet.commands().flush();
        fleets().close(fleet);
        fleets().open(path, window);
        return true;
    }

    private OpenFleets fleets() {
        return window.getService(OpenFleets.class);
    }

    private static boolean done(Outcome<Path> outcome) throws CoreException {
        if (outcome instanceof Outcome.Failed<Path>(Trouble trouble)) {
            throw new CoreException(Statuses.of(trouble));
        }
        return true;
    }
}
