package org.fleetmail.ui.internal.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.rollout.plan.LiveEndpointCheck;
import org.fleetmail.rollout.schedule.ScheduleListener;
import org.fleetmail.rollout.schedule.ScheduledJob;
import org.fleetmail.rollout.schedule.ScheduledWork;
import org.fleetmail.store.schedule.Appointment;
import org.fleetmail.store.schedule.Timing;
import org.fleetmail.ui.internal.rollout.Engines;

/** The timetable of the store. Everything blocks. */
final class Schedules {
    private final Engines engines;

    Schedules(Engines engines) {
        this.engines = engines;
    }

    Outcome<List<Appointment>> all() {
        return engines.withStore(store -> store.timetable().all());
    }

    /** Adds something, or replaces what has the same name. */
    Outcome<Void> put(String name, Timing timing, ScheduledJob job) {
        return engines.withStore(store -> store.timetable().put(name, timing, job.text()));
    }

    Outcome<Void> remove(List<String> names) {
        return engines.withStore(store -> {
            Outcome<Void> removed = Outcome.done(null);
            for (String name : names) {
                removed = removed.then(before -> store.timetable().remove(name).map(there -> null));
            }
            return removed;
        });
    }

    /** Does what is due by now. */
    Outcome<Void> doDue(ScheduleListener listener, Cancellation stop) {
        return engines.equipment()
                .then(equipment -> engines.withStore(store -> store.timetable()
                        .keepDue(
                                new ScheduledWork(
                                        store,
                                        equipment,
                                        new LiveEndpointCheck(engines.verifier(), store.observations()),
                                        engines.reports(store, equipment),
                                        Clock.systemUTC(),
                                        listener,
                                        stop),
                                stop)));
    }

    /** Whether anything is to be done by now; no where there is no store, or it cannot be read. */
    boolean isAnythingDue() {
        Instant now = Instant.now();
        return engines.hasStore()
                && all().toOptional().stream()
                        .flatMap(List::stream)
                        .anyMatch(one ->
                                one.next().filter(next -> !next.isAfter(now)).isPresent());
    }
}
