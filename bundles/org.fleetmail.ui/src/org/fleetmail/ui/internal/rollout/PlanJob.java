package org.fleetmail.ui.internal.rollout;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.rollout.plan.PlanListener;
import org.fleetmail.ui.fleet.CancellableJob;

/** Makes a plan in the background. */
public final class PlanJob extends CancellableJob {
    private final BiFunction<PlanListener, Cancellation, Outcome<Plan>> planning;
    private final Consumer<Outcome<Plan>> ended;

    /**
     * A job that is not yet scheduled.
     *
     * @param planning makes the plan; blocks
     * @param ended takes it, off the UI thread
     */
    public PlanJob(
            String name,
            BiFunction<PlanListener, Cancellation, Outcome<Plan>> planning,
            Consumer<Outcome<Plan>> ended) {
        super(name);
        this.planning = planning;
        this.ended = ended;
    }

    @Override
    protected void work(IProgressMonitor monitor, Cancellation stop) {
        PlanListener listener = (item, done, all) ->
                monitor.subTask(NLS.bind(Messages.PlanJob_progress, new Object[] {done, all, item.name()}));
        ended.accept(planning.apply(listener, stop));
    }
}
