package org.fleetmail.ui.fleet;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.fleetmail.core.work.Cancellation;

/** Long work in the background. Cancelling it closes the sockets it waits on. */
public abstract class CancellableJob extends Job {
    private final Cancellation cancellation = new Cancellation();

    protected CancellableJob(String name) {
        super(name);
        setUser(false);
    }

    /** Does the work, off the UI thread. */
    protected abstract void work(IProgressMonitor monitor, Cancellation stop);

    @Override
    protected final IStatus run(IProgressMonitor monitor) {
        try {
            work(monitor, cancellation);
        } finally {
            monitor.done();
        }
        return cancellation.isCancelled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }

    @Override
    protected void canceling() {
        cancellation.cancel();
    }
}
