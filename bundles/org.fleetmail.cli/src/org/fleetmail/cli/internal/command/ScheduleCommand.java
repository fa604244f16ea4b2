package org.fleetmail.cli.internal.command;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fleetmail.cli.internal.reporting.Reporting;
import org.fleetmail.cli.internal.schedule.ScheduleLines;
import org.fleetmail.cli.internal.session.ExitStatus;
import org.fleetmail.cli.internal.session.Session;
import org.fleetmail.cli.internal.terminal.Table;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.text.Texts;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.report.making.OrderedReports;
import org.fleetmail.rollout.plan.LiveEndpointCheck;
import org.fleetmail.rollout.schedule.ScheduledJob;
import org.fleetmail.rollout.schedule.ScheduledWork;
import org.fleetmail.store.schedule.Appointment;
import org.fleetmail.store.schedule.Timing;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What shall be done at which time: an approved plan, checks for drift, reports, care of the store. */
@Command(name = "schedule")
final class ScheduleCommand implements Runnable {
    private final Session session;

    @Spec
    private CommandSpec spec;

    ScheduleCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw WrongCall.of(spec, "mistake.missing", "add | list | remove | run");
    }

    /** What to do; one of these. */
    static final class What {
        @Option(names = "--apply", paramLabel = "PLAN.json", descriptionKey = "option.schedule-apply")
        private Path plan;

        @Option(names = "--drift", paramLabel = "FILE.fleet", descriptionKey = "option.schedule-drift")
        private Path fleet;

        @Option(names = "--report", paramLabel = "FILE.fleet", descriptionKey = "option.schedule-report")
        private Path reported;

        @Option(names = "--tidy", descriptionKey = "option.schedule-tidy")
        private boolean tidy;

        @Option(names = "--backup", paramLabel = "FILE.zip", descriptionKey = "option.schedule-backup")
        private Path backup;

        private ScheduledJob job(String select, String note, ReportDemand demand, Locale language) {
            String who = System.getProperty("user.name", "");
            if (reported != null) {
                return demand.order(reported, select, language).job(note, who);
            }
            ScheduledJob.Kind kind = plan != null
                    ? ScheduledJob.Kind.APPLY
                    : fleet != null
                            ? ScheduledJob.Kind.DRIFT
                            : tidy ? ScheduledJob.Kind.TIDY : ScheduledJob.Kind.BACKUP;
            Path file = plan != null ? plan : fleet != null ? fleet : backup;
            String path = file == null ? "" : file.toAbsolutePath().normalize().toString();
            return new ScheduledJob(kind, path, select, note, who);
        }
    }

    /** When; one of these. */
    static final class When {
        @Option(names = "--at", paramLabel = "YYYY-MM-DDTHH:MM", descriptionKey = "option.schedule-at")
        private LocalDateTime at;

        @Option(names = "--every", paramLabel = "MINUTES", descriptionKey = "option.schedule-every")
        private Integer every;

        @Option(names = "--daily", paramLabel = "HH:MM", descriptionKey = "option.schedule-daily")
        private LocalTime daily;

        private Timing timing(ZoneId zone) {
            if (at != null) {
                return new Timing.Once(at.atZone(zone).toInstant());
            }
            return every != null ? new Timing.Every(Duration.ofMinutes(every)) : new Timing.Daily(daily, zone);
        }
    }

    @Command(name = "add")
    int add(
            @Parameters(paramLabel = "NAME", descriptionKey = "option.schedule-name") String name,
            @ArgGroup(multiplicity = "1") What what,
            @ArgGroup(multiplicity = "1") When when,
            @Mixin ReportDemand demand,
            @Option(names = "--zone", paramLabel = "ZONE", descriptionKey = "option.schedule-zone")
                    Optional<String> zone,
            @Option(names = "--select", paramLabel = "QUERY", defaultValue = "", descriptionKey = "option.select")
                    String select,
            @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", descriptionKey = "option.note")
                    String note) {
        try {
            Timing timing = when.timing(zone.map(ZoneId::of).orElseGet(ZoneId::systemDefault));
            demand.demandSense(spec, what.reported != null);
            String work = what.job(select, note, demand, session.language()).text();
            return session.status(
                    RunWork.withStore(session, store -> store.timetable().put(name, timing, work))
                            .map(done -> ExitStatus.DONE.code()));
        } catch (DateTimeException e) {
            throw WrongCall.of(spec, "mistake", String.valueOf(e.getMessage()));
        }
    }

    @Command(name = "list")
    int list() {
        return session.status(
                RunWork.withStore(session, store -> store.timetable().all()).map(this::show));
    }

    private int show(List<Appointment> all) {
        Table table = Table.of(
                session.terminal().paint(),
                text("schedule.name"),
                text("schedule.what"),
                text("schedule.when"),
                text("schedule.next"),
                text("schedule.last"),
                text("schedule.failed"),
                text("schedule.why"));
        for (Appointment one : all) {
            table.row(
                    one.name(),
                    what(ScheduledJob.parse(one.work())),
                    one.timing().toString(),
                    one.next().map(Object::toString).orElse(""),
                    one.lastDone().map(Object::toString).orElse(""),
                    one.lastFailed().map(Object::toString).orElse(""),
                    one.failure().map(this::why).orElse(""));
        }
        table.print(session.terminal().out(), "");
        return ExitStatus.DONE.code();
    }

    private String what(Outcome<ScheduledJob> job) {
        return switch (job) {
            case Outcome.Done<ScheduledJob>(ScheduledJob known) ->
                text("schedule." + known.kind().name()) + " " + known.file();
            case Outcome.Failed<ScheduledJob>(Trouble trouble) -> text("schedule.unknown") + " " + trouble.where();
        };
    }

    @Command(name = "remove")
    int remove(@Parameters(paramLabel = "NAME", descriptionKey = "option.schedule-name") String name) {
        return session.status(RunWork.withStore(
                        session, store -> store.timetable().remove(name))
                .map(there -> {
                    if (!there) {
                        throw WrongCall.of(spec, "schedule.none", name);
                    }
                    return ExitStatus.DONE.code();
                }));
    }

    @Command(name = "run")
    int keep(@Option(names = "--once", descriptionKey = "option.schedule-once") boolean once) {
        if (!once) {
            session.tell(Sentence.of(ScheduleCommand.class, "schedule.running"));
        }
        return session.status(RunWork.withStore(session, store -> {
                    ScheduledWork worker = new ScheduledWork(
                            store,
                            session.equipment(),
                            new LiveEndpointCheck(session.verifier(), store.observations()),
                            new OrderedReports(store, Reporting.gathering(session)),
                            session.clock(),
                            new ScheduleLines(session),
                            session.cancellation());
                    return once
                            ? store.timetable().keepDue(worker, session.cancellation())
                            : store.timetable().keep(worker, session.cancellation());
                })
                .map(done -> session.ended(true)));
    }

    private String why(TroubleCode code) {
        return "[" + code.id() + "] " + code.sentence().in(session.language());
    }

    private String text(String key) {
        return Texts.of(ScheduleCommand.class).get(session.language(), key);
    }
}
