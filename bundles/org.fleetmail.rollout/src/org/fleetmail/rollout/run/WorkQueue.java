package org.fleetmail.rollout.run;

import java.util.Optional;

/**
 * Where the engine takes its next device from. In one process it is a list in memory; where several work on one fleet it
 * is a table of the shared database from which each takes the items of its own site.
 */
public interface WorkQueue {
    /** The next device to work on, by its identity; empty when there is none left. Two calls never give the same. */
    Optional<String> take();

    /** The work on a device is over. */
    void finished(String device);
}
