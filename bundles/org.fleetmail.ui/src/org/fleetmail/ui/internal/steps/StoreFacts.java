package org.fleetmail.ui.internal.steps;

import java.nio.file.Path;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.model.Fleet;
import org.fleetmail.report.ReportSource;
import org.fleetmail.report.audit.PastReport;
import org.fleetmail.rollout.schedule.ScheduledJob;
import org.fleetmail.rollout.schedule.ScheduledJob.Kind;
import org.fleetmail.store.Store;
import org.fleetmail.store.schedule.Appointment;
import org.fleetmail.ui.internal.rollout.Engines;
import org.fleetmail.ui.internal.steps.Facts.Told;

/** Reads what the store tells of a fleet. Everything blocks. */
record StoreFacts(Engines engines) {
    /**
     * What is told; nothing where there is no store, or it cannot be read.
     *
     * @param file the fleet's
     * @param subject of reports about the whole fleet, see {@link #subject}
     */
    Told of(Path file, String subject) {
        return engines.hasStore()
                ? engines.withStore(store -> read(store, file.toString(), subject))
                        .toOptional()
                        .orElse(Told.NOTHING)
                : Told.NOTHING;
    }

    /** What reports about the whole fleet are kept under. */
    static String subject(Fleet fleet) {
        return ReportSource.subject(fleet, "");
    }

    private static Outcome<Told> read(Store store, String file, String subject) {
        return store.runs()
                .all()
                .then(runs -> store.observations()
                        .latest(PastReport.KIND, subject)
                        .then(report -> store.timetable()
                                .all()
                                .map(appointments -> new Told(
                                        runs.stream()
                                                .filter(run -> run.fleet().equals(file))
                                                .toList(),
                                        report.isPresent(),
                                        appointments.stream().anyMatch(each -> isReport(each, file))))));
    }

    private static boolean isReport(Appointment appointment, String file) {
        return ScheduledJob.parse(appointment.work())
                .toOptional()
                .filter(job -> job.kind() == Kind.REPORT && job.file().equals(file))
                .isPresent();
    }
}
