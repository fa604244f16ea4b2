package org.fleetmail.store.internal.sql;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.shaded.jdbc.SQLRuntimeException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.store.schedule.Appointment;
import org.fleetmail.store.schedule.Timetable;
import org.fleetmail.store.schedule.Timing;
import org.fleetmail.store.schedule.Worker;

/** The timetable, kept by db-scheduler in the store's database. What it keeps is text: its timing, a line end, its work. */
public final class SqlTimetable implements Timetable {
    private static final String TASK = "fleetmail";
    private static final Duration POLLING = Duration.ofSeconds(5);
    private static final Duration LOOKING = Duration.ofMillis(200);
    private static final int THREADS = 2;
    private static final Worker NOBODY = (name, work) -> Outcome.done(null);

    private final Database database;
    private final Clock clock;

    public SqlTimetable(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Work that could not be done; db-scheduler knows failures as exceptions. */
    private static final class WorkFailedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WorkFailedException(Trouble trouble) {
            super(trouble.code().id());
        }
    }

    /** Text and nothing else: what lies in the database is never made into objects. */
    private static final class Plain implements Serializer {
        @Override
        public byte[] serialize(Object data) {
            return data.toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] bytes) {
            return type.cast(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private Scheduler scheduler(Worker worker) {
        CustomTask<String> task = Tasks.custom(TASK, String.class)
                .onFailure((complete, operations) ->
                        again(complete.getExecution().taskInstance).complete(complete, operations))
                .execute((instance, context) -> {
                    String data = instance.getData();
                    if (worker.work(instance.getId(), workOf(data)) instanceof Outcome.Failed<Void>(Trouble trouble)) {
                        throw new WorkFailedException(trouble);
                    }
                    return again(instance);
                });
        return Scheduler.create(database.source(), task)
                .serializer(new Plain())
                .threads(THREADS)
                .pollingInterval(POLLING)
                .clock(clock::instant)
                .build();
    }

    private CompletionHandler<String> again(TaskInstance<?> instance) {
        Optional<Instant> next = timingOf((String) instance.getData()).after(clock.instant());
        return (complete, operations) -> {
            if (next.isPresent()) {
                operations.reschedule(complete, next.get());
            } else {
                operations.remove();
            }
        };
    }

    private static Timing timingOf(String data) {
        return Timing.parse(data.split("\n", 2)[0]);
    }

    private static String workOf(String data) {
        return data.split("\n", 2)[1];
    }

    @Override
    public Outcome<Void> put(String name, Timing timing, String work) {
        Optional<Instant> first = timing instanceof Timing.Once once ? once.after(clock.instant()) : first(timing);
        if (first.isEmpty()) {
            return Outcome.failed(Trouble.of(TroubleCode.VALUE_UNFIT, name, timing.toString()));
        }
        return remove(name)
                .then(gone -> guarded(() -> {
                    scheduler(NOBODY).schedule(new TaskInstance<>(TASK, name, timing + "\n" + work), first.get());
                    return null;
                }));
    }

    /** What is done again and again begins at once, except what has a time of the day. */
    private Optional<Instant> first(Timing timing) {
        return timing instanceof Timing.Every ? Optional.of(clock.instant()) : timing.after(clock.instant());
    }

    @Override
    public Outcome<List<Appointment>> all() {
        return guarded(() -> {
            List<Appointment> all = new ArrayList<>();
            scheduler(NOBODY).fetchScheduledExecutionsForTask(TASK, String.class, found -> all.add(appointment(found)));
            all.sort(Comparator.comparing(Appointment::next));
            return List.copyOf(all);
        });
    }

    private static Appointment appointment(ScheduledExecution<String> found) {
        return new Appointment(
                found.getTaskInstance().getId(),
                timingOf(found.getData()),
                workOf(found.getData()),
                found.getExecutionTime(),
                Optional.ofNullable(found.getLastSuccess()),
                Optional.ofNullable(found.getLastFailure()));
    }

    @Override
    public Outcome<Boolean> remove(String name) {
        return guarded(() -> {
            Scheduler scheduler = scheduler(NOBODY);
            TaskInstanceId id = TaskInstanceId.of(TASK, name);
            boolean there = scheduler.getScheduledExecution(id).isPresent();
            if (there) {
                scheduler.cancel(id);
            }
            return there;
        });
    }

    @Override
    public Outcome<Void> keep(Worker worker, Cancellation cancellation) {
        return keeping(worker, scheduler -> {
            boolean on = true;
            while (on) {
                on = cancellation.pause(POLLING);
            }
        });
    }

    @Override
    public Outcome<Void> keepDue(Worker worker, Cancellation cancellation) {
        return keeping(worker, scheduler -> {
            while (due(scheduler) && cancellation.pause(LOOKING)) {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }

    private boolean due(Scheduler scheduler) {
        List<Instant> due = new ArrayList<>();
        scheduler.fetchScheduledExecutionsForTask(TASK, String.class, found -> {
            if (found.isPicked() || !found.getExecutionTime().isAfter(clock.instant())) {
                due.add(found.getExecutionTime());
            }
        });
        return !due.isEmpty();
    }

    /** What goes on while appointments are kept. */
    @FunctionalInterface
    private interface Meanwhile {
        void wait(Scheduler scheduler);
    }

    private Outcome<Void> keeping(Worker worker, Meanwhile meanwhile) {
        return guarded(() -> {
            Scheduler scheduler = scheduler(worker);
            scheduler.start();
            try {
                meanwhile.wait(scheduler);
            } finally {
                scheduler.stop();
            }
            return null;
        });
    }

    private <T> Outcome<T> guarded(Supplier<T> work) {
        try {
            return Outcome.done(work.get());
        } catch (DbSchedulerException | SQLRuntimeException e) {
            return Outcome.failed(Trouble.of(TroubleCode.STORE_FAILED, database.name(), e));
        }
    }
}
