package org.fleetmail.rollout.schedule;

import java.nio.file.Path;
import java.util.List;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;

/** Writes and delivers reports that were scheduled. The bundle of reports has it; this one only knows when. */
@FunctionalInterface
public interface ReportWork {
    /** Writes none: reports are not there. */
    ReportWork NONE =
            (job, cancellation) -> Outcome.failed(Trouble.of(TroubleCode.DRIVER_MISSING, job.file(), "report"));

    /** Does it; the files that were written, or why there are none or they were not delivered. */
    Outcome<List<Path>> write(ScheduledJob job, Cancellation cancellation);
}
