package org.fleetmail.ui.internal.handwork;

import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.ui.fleet.CancellableJob;

/** Makes the list of hand work in the background. */
final class HandWorkJob extends CancellableJob {
    private final Consumer<Cancellation> work;

    HandWorkJob(String name, Consumer<Cancellation> work) {
        super(name);
        this.work = work;
    }

    @Override
    protected void work(IProgressMonitor monitor, Cancellation stop) {
        work.accept(stop);
    }
}
