package org.fleetmail.store.schedule;

import java.util.List;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;

/**
 * What shall be done at which time. Several processes may keep the same timetable: each appointment is done by one of
 * them. Every method answers {@code STORE-FAILED} when the store cannot be read or written.
 */
public interface Timetable {
    /** Adds an appointment or replaces the one of this name; {@code VALUE-UNFIT} when its time is over. */
    Outcome<Void> put(String name, Timing timing, String work);

    /** All appointments, the next first. */
    Outcome<List<Appointment>> all();

    /** Removes one; {@code false} where there is none of this name. */
    Outcome<Boolean> remove(String name);

    /** Keeps the appointments until it is cancelled; what is under way then is brought to its end. */
    Outcome<Void> keep(Worker worker, Cancellation cancellation);

    /** Does what is due by now, and returns. */
    Outcome<Void> keepDue(Worker worker, Cancellation cancellation);
}
