package org.fleetmail.ui.internal.schedule;

import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.core.runtime.IProgressMonitor;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.ui.fleet.CancellableJob;

/** Keeps the timetable in the background. */
final class ScheduleJob extends CancellableJob {
    private final Function<Cancellation, Outcome<Void>> keeping;
    private final Consumer<Outcome<Void>> ended;

    /** @param ended takes what became of it, off the UI thread */
    ScheduleJob(String name, Function<Cancellation, Outcome<Void>> keeping, Consumer<Outcome<Void>> ended) {
        super(name);
        this.keeping = keeping;
        this.ended = ended;
    }

    @Override
    protected void work(IProgressMonitor monitor, Cancellation stop) {
        ended.accept(keeping.apply(stop));
    }
}
