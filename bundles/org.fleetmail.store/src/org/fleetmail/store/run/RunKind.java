package org.fleetmail.store.run;

/** What a run does. The names are stored, so they never change. */
public enum RunKind {
    /** Applies a plan. */
    ROLLOUT,
    /** Brings back the values another run found. */
    ROLLBACK
}
