package org.fleetmail.rollout.schedule;

import java.nio.file.Path;
import java.util.List;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;

/** Writes and delivers reports that were scheduled. The bundle of reports has it; this one only knows when. */
@FunctionalInterface
public interface ReportWork {
    /** Does it; the files that were written, or why there are none or they were not delivered. */
    Outcome<List<Path>> write(ScheduledJob job, Cancellation cancellation);
}
