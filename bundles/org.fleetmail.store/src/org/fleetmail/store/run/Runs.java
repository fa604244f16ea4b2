package org.fleetmail.store.run;

import java.util.List;
import org.fleetmail.core.trouble.Outcome;

/** The runs of this store. Thread-safe. */
public interface Runs {
    /** Begins a run under a new name. */
    Outcome<Run> begin(RunDraft draft);

    /** Notes how far a run is; every state but {@code RUNNING} also notes the time. */
    Outcome<Run> mark(String id, RunState state);

    /** The run of a name, or {@code RUN-UNKNOWN}. */
    Outcome<Run> find(String id);

    /** All runs without their plans, newest first. */
    Outcome<List<Run>> all();

    /** Locks a run, or answers {@code RUN-BUSY} when another process or another thread works on it. */
    Outcome<RunLock> lock(String id);

    /** Locks a plan by its hash, so that it is not applied twice at the same time; {@code RUN-BUSY} as for a run. */
    Outcome<RunLock> lockPlan(String hash);
}
