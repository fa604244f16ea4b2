package org.fleetmail.store.run;

/** How far a run is. The names are stored, so they never change. */
public enum RunState {
    /** It is under way, or was interrupted: its lock tells which. */
    RUNNING,
    /** A gate or a number of failures stopped it; what was not begun is as it was. */
    STOPPED,
    /** Somebody cancelled it; {@code resume} continues it. */
    CANCELLED,
    /** Every device has its result. */
    FINISHED;

    /** Whether there may be work left that {@code resume} can do. */
    public boolean resumable() {
        return this != FINISHED;
    }
}
