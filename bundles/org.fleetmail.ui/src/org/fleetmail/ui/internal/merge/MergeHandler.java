package org.fleetmail.ui.internal.merge;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.fleetmail.core.fleet.FleetDocument;
import org.fleetmail.core.fleet.FleetFile;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.model.Fleet;
import org.fleetmail.ui.fleet.Later;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.look.FleetHandler;
import org.fleetmail.ui.internal.look.Wait;

/** Reads the file of the fleet at work anew and offers to bring in what somebody else has saved there. */
public final class MergeHandler extends FleetHandler {
    @Override
    protected void run(ExecutionEvent event, IWorkbenchWindow window, OpenFleet fleet) {
        Display display = window.getShell().getDisplay();
        ICoreRunnable reading = monitor -> {
            // in this order: what is saved here meanwhile must not look like something they took back
            Fleet base = fleet.base();
            Outcome<FleetDocument> theirs = FleetFile.open(fleet.path());
            Later.on(display, () -> offer(fleet, base, theirs, window));
        };
        Job job = Job.create(NLS.bind(Messages.Merge_reading, fleet.path().getFileName()), reading);
        job.setUser(true);
        job.schedule();
    }

    private static void offer(OpenFleet fleet, Fleet base, Outcome<FleetDocument> outcome, IWorkbenchWindow window) {
        switch (outcome) {
            case Outcome.Failed<FleetDocument>(Trouble trouble) -> Statuses.show(trouble);
            case Outcome.Done<FleetDocument>(FleetDocument theirs) ->
                Wait.orTell(window, () -> fleet.compare(base, theirs))
                        .ifPresent(merge -> new MergeDialog(window.getShell(), fleet, theirs, merge).open());
        }
    }
}
