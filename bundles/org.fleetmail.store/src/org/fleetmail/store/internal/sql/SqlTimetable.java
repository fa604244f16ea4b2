package org.fleetmail.store.internal.sql;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
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
import java.util.Arrays;
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

/**
 * The timetable, kept by db-scheduler in the store's database. What it keeps is text: the timing, after a tab why it
 * failed the last time, a line end, the work.
 */
public final class SqlTimetable implements Timetable {
    private static final String TASK = "fleetmail";
    private static final Duration POLLING = Duration.ofSeconds(5);
    private static final Duration LOOKING = Duration.ofMillis(200);
    private static final int THREADS = 2;
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
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

        private final TroubleCode code;

        WorkFailedException(TroubleCode code) {
            super(code.id());
            this.code = code;
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
                .onFailure(this::failed)
                .execute((instance, context) -> {
                    String work = Data.parse(instance.getData()).work();
                    if (worker.work(instance.getId(), work) instanceof Outcome.Failed<Void>(Trouble trouble)) {
                        throw new WorkFailedException(trouble.code());
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

    private CompletionHandler<String> again(TaskInstance<String> instance) {
        Data done = Data.parse(instance.getData()).failed(Optional.empty());
        Optional<Instant> next = done.timing().after(clock.instant());
        return (complete, operations) -> {
            if (next.isPresent()) {
                operations.reschedule(complete, next.get(), done.toString());
            } else {
                operations.remove();
            }
        };
    }

    /** What is not tried again stays, so that somebody sees that it was not done. */
    private void failed(ExecutionComplete complete, ExecutionOperations<String> operations) {
        Optional<TroubleCode> why = complete.getCause()
                .filter(WorkFailedException.class::isInstance)
                .map(cause -> ((WorkFailedException) cause).code);
        Data failed = Data.parse((String) complete.getExecution().taskInstance.getData())
                .failed(why);
        operations.reschedule(complete, failed.timing().after(clock.instant()).orElse(NEVER), failed.toString());
    }

    /** What is kept of an appointment beside its times. */
    private record Data(Timing timing, Optional<TroubleCode> failure, String work) {
        static Data parse(String text) {
            String[] parts = text.split("\n", 2);
            String[] head = parts[0].split("\t", 2);
            Optional<TroubleCode> failure = Arrays.stream(TroubleCode.values())
                    .filter(code -> head.length > 1 && code.id().equals(head[1]))
                    .findFirst();
            return new Data(Timing.parse(head[0]), failure, parts[1]);
        }

        Data failed(Optional<TroubleCode> why) {
            return new Data(timing, why, work);
        }

        @Override
        public String toString() {
            return timing + failure.map(code -> "\t" + code.id()).orElse("") + "\n" + work;
        }
    }

    @Override
    public Outcome<Void> put(String name, Timing timing, String work) {
        Optional<Instant> first = timing instanceof Timing.Once once ? once.after(clock.instant()) : first(timing);
        if (first.isEmpty()) {
            return Outcome.failed(Trouble.of(TroubleCode.VALUE_UNFIT, name, timing.toString()));
        }
        return remove(name)
                .then(gone -> guarded(() -> {
                    scheduler(NOBODY)
                            .schedule(
                                    new TaskInstance<>(TASK, name, new Data(timing, Optional.empty(), work).toString()),
                                    first.get());
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
            all.sort(Comparator.comparing(one -> one.next().orElse(NEVER)));
            return List.copyOf(all);
        });
    }

    private static Appointment appointment(ScheduledExecution<String> found) {
        Data data = Data.parse(found.getData());
        return new Appointment(
                found.getTaskInstance().getId(),
                data.timing(),
                data.work(),
                Optional.of(found.getExecutionTime()).filter(NEVER::isAfter),
                Optional.ofNullable(found.getLastSuccess()),
                Optional.ofNullable(found.getLastFailure()),
                data.failure());
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
