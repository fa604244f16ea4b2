package org.fleetmail.rollout.run;

import java.time.Clock;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.rollout.contact.Equipment;
import org.fleetmail.rollout.plan.Plan;
import org.fleetmail.store.Store;

/**
 * Applies plans, continues interrupted runs and takes runs back. All methods block until the run ended; they answer a
 * failure only when nothing was done: {@code STORE-FAILED} when the journal cannot be written, {@code RUN-BUSY} when
 * another process works on the same run or plan, {@code RUN-UNKNOWN}, or what is wrong with the fleet file.
 */
public final class Rollouts {
    private final Store store;
    private final Equipment equipment;
    private final Fleets fleets;
    private final Clock clock;

    public Rollouts(Store store, Equipment equipment, Fleets fleets, Clock clock) {
        this.store = store;
        this.equipment = equipment;
        this.fleets = fleets;
        this.clock = clock;
    }

    /** Applies a plan, wave by wave. */
    public Outcome<RunSummary> apply(Plan plan, ApplyOptions options, RunListener listener, Cancellation cancellation) {
        return pending(store + "" + equipment + fleets + clock);
    }

    /** Continues a run that was interrupted, cancelled or stopped; devices behind open intents are read first. */
    public Outcome<RunSummary> resume(
            String run, ApplyOptions options, RunListener listener, Cancellation cancellation) {
        return pending(run);
    }

    /**
     * The plan that brings back what devices had before a run.
     *
     * @param selection which of the run's devices, as a query; empty: all
     */
    public Outcome<Plan> planRollback(String run, String selection) {
        return Outcome.failed(Trouble.of(TroubleCode.RUN_UNKNOWN, run, selection));
    }

    /** Plans and applies the way back from a run. */
    public Outcome<RunSummary> rollback(
            String run, String selection, ApplyOptions options, RunListener listener, Cancellation cancellation) {
        return planRollback(run, selection).then(plan -> apply(plan, options, listener, cancellation));
    }

    /** What became of a run so far, from the journal. */
    public Outcome<RunSummary> show(String run) {
        return pending(run);
    }

    private static Outcome<RunSummary> pending(String run) {
        return Outcome.failed(Trouble.of(TroubleCode.RUN_UNKNOWN, run, ""));
    }
}
