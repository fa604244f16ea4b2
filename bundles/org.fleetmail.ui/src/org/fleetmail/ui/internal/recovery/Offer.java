package org.fleetmail.ui.internal.recovery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.operation.IRunnableContext;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.fleetmail.core.fleet.Drafts;
import org.fleetmail.core.fleet.Drafts.Draft;
import org.fleetmail.core.fleet.FleetDocument;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.fleet.merge.FleetMerge;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.look.Wait;

/**
 * Opens the files of what was kept aside, one after the other, and asks what shall become of it. Until a person has decided, it
 * is out of the way of what is kept aside from now on. On the UI thread.
 */
final class Offer {
    private final Drafts drafts;
    private final OpenFleets fleets;
    private final Queue<Draft> left = new ArrayDeque<>();

    Offer(Drafts drafts, OpenFleets fleets) {
        this.drafts = drafts;
        this.fleets = fleets;
    }

    void make(List<Draft> kept) {
        kept.stream()
                .sorted(Comparator.comparing(Draft::at))
                .map(draft -> moved(draft, drafts.putOff(draft)))
                .forEach(left::add);
        next();
    }

    private static Draft moved(Draft draft, Outcome<Draft> moved) {
        return switch (moved) {
            case Outcome.Done<Draft>(Draft there) -> there;
            case Outcome.Failed<Draft>(Trouble trouble) -> {
                Statuses.log(trouble);
                yield draft;
            }
        };
    }

    private static Optional<IWorkbenchWindow> window() {
        IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
        return windows.length == 0 ? Optional.empty() : Optional.of(windows[0]);
    }

    private void next() {
        Draft draft = left.poll();
        if (draft != null) {
            window().ifPresent(window -> begin(draft, window));
        }
    }

    private void begin(Draft draft, IWorkbenchWindow window) {
        if (Files.exists(draft.original()) || isWrittenAgain(draft, window)) {
            fleets.open(
                    draft.original(),
                    window,
                    opened -> opened.ifPresentOrElse(fleet -> ask(draft, fleet, window), this::next));
        } else {
            next();
        }
    }

    /** The file itself is gone: what was kept is all there is. */
    private static boolean isWrittenAgain(Draft draft, IWorkbenchWindow window) {
        String question = NLS.bind(Messages.Offer_gone, draft.original());
        return MessageDialog.openQuestion(window.getShell(), Messages.Offer_title, question)
                && Wait.orTell(
                                progress(window),
                                Messages.Offer_title,
                                () -> FleetFile.open(draft.file()).then(document -> document.saveAs(draft.original())))
                        .isPresent();
    }

    private static IRunnableContext progress(IWorkbenchWindow window) {
        return window.getWorkbench().getProgressService();
    }

    private void ask(Draft draft, OpenFleet fleet, IWorkbenchWindow window) {
        Wait.orTell(
                        progress(window),
                        Messages.Offer_title,
                        () -> FleetFile.open(draft.file()).then(kept -> compare(fleet, kept)))
                .ifPresent(merge -> decide(draft, fleet, merge, window));
        next();
    }

    private static Outcome<FleetMerge> compare(OpenFleet fleet, FleetDocument kept) {
        return FleetMerge.of(fleet.fleet(), fleet.fleet(), kept.fleet());
    }

    private void decide(Draft draft, OpenFleet fleet, FleetMerge merge, IWorkbenchWindow window) {
        if (merge.differences().isEmpty()) {
            forget(draft);
            return;
        }
        RecoveryDialog dialog = new RecoveryDialog(window.getShell(), draft, merge);
        switch (dialog.ask()) {
            case RESTORE -> {
                moved(draft, drafts.resume(draft));
                fleet.takeBack(merge.differences(), Messages.Offer_change, false);
            }
            case DISCARD -> forget(draft);
            case LATER -> {}
        }
    }

    private void forget(Draft draft) {
        if (drafts.forget(draft) instanceof Outcome.Failed<Path>(Trouble trouble)) {
            Statuses.log(trouble);
        }
    }
}
