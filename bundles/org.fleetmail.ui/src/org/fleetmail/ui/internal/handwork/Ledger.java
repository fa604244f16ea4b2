package org.fleetmail.ui.internal.handwork;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.report.handwork.TaskLedger;
import org.fleetmail.report.handwork.WorkList;
import org.fleetmail.rollout.plan.PlanListener;
import org.fleetmail.rollout.plan.PlanRequest;
import org.fleetmail.ui.internal.rollout.Engines;
import org.fleetmail.ui.internal.rollout.FleetCopy;

/** The hand work of a fleet, kept in the user's folder, one file for each fleet file. Everything blocks. */
final class Ledger {
    private final Engines engines;
    private final Clock clock = Clock.systemUTC();

    Ledger(Engines engines) {
        this.engines = engines;
    }

    /** What is to be done, as it was when devices were last read for it. */
    Outcome<WorkList> known(FleetCopy copy, Cancellation stop) {
        return TaskLedger.read(file(copy)).map(tasks -> WorkList.of(copy.fleet(), tasks, clock.instant()));
    }

    /** What is to be done, after every device was read: what is done is ticked off, what is new comes in. */
    Outcome<WorkList> read(FleetCopy copy, Cancellation stop) {
        PlanRequest all = PlanRequest.of(copy.fleet(), copy.path(), copy.fleet().getDevices());
        return TaskLedger.read(file(copy))
                .then(tasks ->
                        engines.read(all, PlanListener.NONE, stop).map(plan -> tasks.after(plan, clock.instant())))
                .then(tasks ->
                        tasks.write(file(copy)).map(written -> WorkList.of(copy.fleet(), tasks, clock.instant())));
    }

    private static Path file(FleetCopy copy) {
        UUID fleet = UUID.nameUUIDFromBytes(copy.path().getBytes(StandardCharsets.UTF_8));
        return Engines.home().resolve("handwork").resolve(fleet + ".json");
    }
}
