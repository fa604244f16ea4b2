package org.fleetmail.store.internal.sql;

import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.store.run.RunLock;

/** Locks between processes that a dying process gives back. */
@FunctionalInterface
public interface Locks {
    /** The lock of a name, or {@code RUN-BUSY}. It never waits. */
    Outcome<RunLock> take(String name);
}
