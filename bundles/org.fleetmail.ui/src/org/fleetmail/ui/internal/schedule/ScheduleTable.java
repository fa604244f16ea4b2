package org.fleetmail.ui.internal.schedule;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.rollout.schedule.ScheduledJob;
import org.fleetmail.store.schedule.Appointment;
import org.fleetmail.store.schedule.Timing;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.LiveColumn;
import org.fleetmail.ui.internal.look.LiveTable;

/** What is scheduled, the next first. */
final class ScheduleTable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withZone(ZoneId.systemDefault());

    private ScheduleTable() {}

    static LiveTable<Appointment> in(Composite parent, Icons icons) {
        return new LiveTable<>(
                parent,
                "schedule.table",
                Messages.ScheduleView_name,
                List.of(
                        LiveColumn.of("schedule.name", Messages.ScheduleTable_name, 20, Appointment::name),
                        LiveColumn.<Appointment>of(
                                        "schedule.what", Messages.ScheduleTable_what, 44, ScheduleTable::what)
                                .withImage(one -> icons.get(icon(one))),
                        LiveColumn.of("schedule.when", Messages.ScheduleTable_when, 28, one -> when(one.timing())),
                        LiveColumn.<Appointment>of(
                                        "schedule.next", Messages.ScheduleTable_next, 26, one -> time(one.next()))
                                .sortedBy(Comparator.comparing(one -> one.next().orElse(Instant.MAX))),
                        LiveColumn.of("schedule.last", Messages.ScheduleTable_last, 26, one -> time(one.lastDone())),
                        LiveColumn.of(
                                "schedule.failed", Messages.ScheduleTable_failed, 26, one -> time(one.lastFailed())),
                        LiveColumn.of(
                                "schedule.why",
                                Messages.ScheduleTable_why,
                                60,
                                one -> one.failure().map(ScheduleTable::why).orElse(""))));
    }

    private static String what(Appointment one) {
        return switch (ScheduledJob.parse(one.work())) {
            case Outcome.Done<ScheduledJob>(ScheduledJob job) -> what(job);
            case Outcome.Failed<ScheduledJob>(Trouble trouble) ->
                NLS.bind(Messages.ScheduleTable_unknown, trouble.where());
        };
    }

    private static String what(ScheduledJob job) {
        return switch (job.kind()) {
            case APPLY -> NLS.bind(Messages.ScheduleTable_apply, file(job));
            case DRIFT -> NLS.bind(Messages.ScheduleTable_drift, file(job));
            case TIDY -> Messages.ScheduleTable_tidy;
            case REPORT -> NLS.bind(Messages.ScheduleTable_report, file(job));
            case BACKUP -> NLS.bind(Messages.ScheduleTable_backup, file(job));
        };
    }

    private static Object file(ScheduledJob job) {
        return Path.of(job.file()).getFileName();
    }

    private static String icon(Appointment one) {
        return one.failure().isPresent() ? "state-bad" : "schedule";
    }

    private static String when(Timing timing) {
        return switch (timing) {
            case Timing.Once(Instant at) -> NLS.bind(Messages.ScheduleTable_once, TIME.format(at));
            case Timing.Every(var pause) -> NLS.bind(Messages.ScheduleTable_every, pause.toMinutes());
            case Timing.Daily(var time, var zone) -> NLS.bind(Messages.ScheduleTable_daily, time, zone);
            case Timing.Unknown(String text) -> text;
        };
    }

    private static String time(Optional<Instant> moment) {
        return moment.map(TIME::format).orElse("");
    }

    private static String why(TroubleCode code) {
        return "[" + code.id() + "] " + code.sentence().in(Locale.getDefault());
    }
}
