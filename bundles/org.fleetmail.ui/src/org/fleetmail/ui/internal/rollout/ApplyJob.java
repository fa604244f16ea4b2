package org.fleetmail.ui.internal.rollout;

import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.core.runtime.IProgressMonitor;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.rollout.run.RunSummary;
import org.fleetmail.ui.fleet.CancellableJob;

/** Applies a plan in the background. */
public final class ApplyJob extends CancellableJob {
    private final Function<Cancellation, Outcome<RunSummary>> applying;
    private final Consumer<Outcome<RunSummary>> ended;

    /**
     * A job that is not yet scheduled.
     *
     * @param applying applies the plan; blocks
     * @param ended takes what became of it, off the UI thread
     */
    public ApplyJob(
            String name, Function<Cancellation, Outcome<RunSummary>> applying, Consumer<Outcome<RunSummary>> ended) {
        super(name);
        this.applying = applying;
        this.ended = ended;
    }

    @Override
    protected void work(IProgressMonitor monitor, Cancellation stop) {
        ended.accept(applying.apply(stop));
    }
}
