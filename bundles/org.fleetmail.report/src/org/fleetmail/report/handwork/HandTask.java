package org.fleetmail.report.handwork;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fleetmail.rollout.plan.HandWork;
import org.fleetmail.rollout.plan.PlannedValue;

/**
 * One thing a person has to do at one device.
 *
 * @param device identity of the device
 * @param work what to set, where, and why it cannot be set from here
 * @param doneAt when a reading of the device showed that it is done
 */
public record HandTask(String device, HandWork work, Optional<Instant> doneAt) {
    public HandTask {
        Objects.requireNonNull(device);
        Objects.requireNonNull(work);
        Objects.requireNonNull(doneAt);
    }

    /** Whether reading the device can show that it is done; otherwise a person ticks it on paper. */
    public boolean readable() {
        return !(work.actual() instanceof PlannedValue.Unread);
    }

    public boolean done() {
        return doneAt.isPresent();
    }

    boolean sameAs(String other, HandWork due) {
        return device.equals(other) && work.setting() == due.setting();
    }
}
