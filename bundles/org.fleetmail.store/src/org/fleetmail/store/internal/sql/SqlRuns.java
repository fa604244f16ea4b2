package org.fleetmail.store.internal.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.store.run.Run;
import org.fleetmail.store.run.RunDraft;
import org.fleetmail.store.run.RunKind;
import org.fleetmail.store.run.RunLock;
import org.fleetmail.store.run.RunState;
import org.fleetmail.store.run.Runs;

/** Runs in a database, their locks where the database says. */
public final class SqlRuns implements Runs {
    private static final String COLUMNS = "id, kind, of_run, started_at, finished_at, state, fleet, note, who, plan";
    private static final String BRIEF = COLUMNS.replace("plan", "'' AS plan");

    private final Database database;
    private final Locks locks;
    private final Clock clock;
    private final RunNames names = new RunNames();

    public SqlRuns(Database database, Locks locks, Clock clock) {
        this.database = database;
        this.locks = locks;
        this.clock = clock;
    }

    @Override
    public Outcome<Run> begin(RunDraft draft) {
        return database.transact(connection -> {
            Run run = new Run(
                    freeName(connection),
                    draft.kind(),
                    draft.ofRun(),
                    now(),
                    Optional.empty(),
                    RunState.RUNNING,
                    draft.fleet(),
                    draft.note(),
                    draft.who(),
                    draft.plan());
            insert(connection, run);
            return run;
        });
    }

    private String freeName(Connection connection) throws SQLException {
        String name = names.next();
        while (!Database.list(connection, row -> row.getString(1), "SELECT id FROM runs WHERE id = ?", name)
                .isEmpty()) {
            name = names.next();
        }
        return name;
    }

    private static void insert(Connection connection, Run run) throws SQLException {
        Database.update(
                connection,
                "INSERT INTO runs (" + COLUMNS + ") VALUES (?, ?, ?, ?, NULL, ?, ?, ?, ?, ?)",
                run.id(),
                run.kind().name(),
                run.ofRun(),
                run.startedAt().atOffset(ZoneOffset.UTC),
                run.state().name(),
                run.fleet(),
                run.note(),
                run.who(),
                run.plan());
    }

    @Override
    public Outcome<Run> mark(String id, RunState state) {
        OffsetDateTime end = state == RunState.RUNNING ? null : now().atOffset(ZoneOffset.UTC);
        return database.transact(connection -> Database.update(
                        connection, "UPDATE runs SET state = ?, finished_at = ? WHERE id = ?", state.name(), end, id))
                .then(changed -> find(id));
    }

    @Override
    public Outcome<Run> find(String id) {
        return database.list(SqlRuns::run, "SELECT " + COLUMNS + " FROM runs WHERE id = ?", id)
                .then(found -> found.isEmpty()
                        ? Outcome.failed(Trouble.of(TroubleCode.RUN_UNKNOWN, id, ""))
                        : Outcome.done(found.getFirst()));
    }

    @Override
    public Outcome<List<Run>> all() {
        return database.list(SqlRuns::run, "SELECT " + BRIEF + " FROM runs ORDER BY started_at DESC, id");
    }

    @Override
    public Outcome<RunLock> lock(String id) {
        return locks.take("run-" + id);
    }

    @Override
    public Outcome<RunLock> lockPlan(String hash) {
        return locks.take("plan-" + hash);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getString(1),
                RunKind.valueOf(row.getString(2)),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject(5, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                RunState.valueOf(row.getString(6)),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10));
    }
}
