package org.fleetmail.ui.internal.merge;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.fleetmail.core.fleet.FleetDocument;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.model.Fleet;
import org.fleetmail.ui.fleet.Errand;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.look.FleetHandler;
import org.fleetmail.ui.internal.look.Wait;

/** Reads the file of the fleet at work anew and offers to bring in what somebody else has saved there. */
public final class MergeHandler extends FleetHandler {
    @Override
    protected void run(ExecutionEvent event, IWorkbenchWindow window, OpenFleet fleet) {
        Errand.beginInFront(
                name(fleet),
                window.getShell().getDisplay(),
                () -> Both.of(fleet),
                both -> offer(fleet, both, window),
                () -> {});
    }

    private static String name(OpenFleet fleet) {
        return NLS.bind(Messages.Merge_reading, fleet.path().getFileName());
    }

    /**
     * What is compared with the open fleet.
     *
     * @param base what it was read from or last saved as
     * @param theirs what is in the file
     */
    private record Both(Fleet base, Outcome<FleetDocument> theirs) {
        /** In this order: what is saved here meanwhile must not look like something they took back. */
        static Both of(OpenFleet fleet) {
            Fleet base = fleet.base();
            return new Both(base, FleetFile.open(fleet.path()));
        }
    }

    private static void offer(OpenFleet fleet, Both both, IWorkbenchWindow window) {
        switch (both.theirs()) {
            case Outcome.Failed<FleetDocument>(Trouble trouble) -> Statuses.show(trouble);
            case Outcome.Done<FleetDocument>(FleetDocument theirs) ->
                Wait.orTell(
                                window.getWorkbench().getProgressService(),
                                name(fleet),
                                () -> fleet.compare(both.base(), theirs))
                        .ifPresent(merge -> new MergeDialog(window.getShell(), fleet, theirs, merge).open());
        }
    }
}
