package org.fleetmail.store.schedule;

import org.fleetmail.core.trouble.Outcome;

/** Does what was scheduled. */
@FunctionalInterface
public interface Worker {
    /** Does it; a failure is noted with its reason, and it is tried again at its next time, where there is one. */
    Outcome<Void> work(String name, String work);
}
