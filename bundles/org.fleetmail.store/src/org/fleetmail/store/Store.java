package org.fleetmail.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.store.internal.sql.Database;
import org.fleetmail.store.internal.sql.Dialect;
import org.fleetmail.store.internal.sql.FileLocks;
import org.fleetmail.store.internal.sql.JournalMark;
import org.fleetmail.store.internal.sql.Locks;
import org.fleetmail.store.internal.sql.Migrations;
import org.fleetmail.store.internal.sql.SessionLocks;
import org.fleetmail.store.internal.sql.SqlJournal;
import org.fleetmail.store.internal.sql.SqlObservations;
import org.fleetmail.store.internal.sql.SqlRuns;
import org.fleetmail.store.internal.sql.SqlTimetable;
import org.fleetmail.store.journal.Journal;
import org.fleetmail.store.observation.Observations;
import org.fleetmail.store.run.Runs;
import org.fleetmail.store.schedule.Timetable;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * What was observed and done: observations, runs and the journal, in one folder or on a server. It is opened once and
 * shared.
 *
 * <p>The console and the command line may have the same folder open at the same time: the first of them serves the
 * others over a loopback port, and another takes its place when it ends (H2's mixed mode).
 */
public final class Store implements AutoCloseable {
    /** Name of the database in its folder; H2 adds {@code .mv.db}. */
    public static final String NAME = "fleetmail";

    private static final int CONNECTIONS = 8;

    private final JdbcConnectionPool pool;
    private final Database database;
    private final Clock clock;
    private final SqlJournal journal;
    private final Runs runs;
    private final Observations observations;
    private final Timetable timetable;

    private Store(JdbcConnectionPool pool, Database database, Locks locks, Optional<JournalMark> mark, Clock clock) {
        this.pool = pool;
        this.database = database;
        this.clock = clock;
        this.journal = new SqlJournal(database, clock, mark);
        this.runs = new SqlRuns(database, locks, clock);
        this.observations = new SqlObservations(database);
        this.timetable = new SqlTimetable(database, clock);
    }

    /** Opens the store of a folder, making it where there is none. */
    public static Outcome<Store> open(Path folder) {
        return open(folder, Clock.systemUTC());
    }

    /**
     * Opens the store of a folder.
     *
     * @param folder only its owner may enter it, where the file system knows owners
     * @param clock where the times in it come from
     * @return {@code FILE-ACCESS} when the folder cannot be made, {@code STORE-FAILED} when the database cannot be
     *     opened or was written by a newer Fleetmail, {@code STORE-DAMAGED} when its file is damaged or its journal ends
     *     before an entry that was written
     */
    public static Outcome<Store> open(Path folder, Clock clock) {
        Objects.requireNonNull(clock);
        Path file = folder.toAbsolutePath().normalize().resolve(NAME);
        try {
            PrivateFolder.make(file.getParent());
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, folder.toString(), e));
        }
        JdbcConnectionPool pool = Loopback.pool(file, CONNECTIONS);
        Database database = new Database(pool, Dialect.H2, file + ".mv.db");
        JournalMark mark = new JournalMark(file.resolveSibling(NAME + ".mark"));
        return open(pool, database, new FileLocks(file.resolveSibling("locks")), Optional.of(mark), clock);
    }

    /**
     * Opens the store of a place.
     *
     * @param secrets where the password of a server is, under {@value StorePlace#SECRET}; a server may ask for none
     * @return troubles as for a folder; {@code STORE-FAILED} also when the server cannot be reached
     */
    public static Outcome<Store> open(StorePlace place, Secrets secrets, Clock clock) {
        return switch (place) {
            case StorePlace.Folder(Path path) -> open(path, clock);
            case StorePlace.Server server -> open(server, password(secrets), clock);
        };
    }

    private static Secret password(Secrets secrets) {
        return secrets.find(StorePlace.SECRET).toOptional().orElseGet(() -> Secret.of(""));
    }

    private static Outcome<Store> open(StorePlace.Server server, Secret password, Clock clock) {
        try {
            JdbcConnectionPool pool = JdbcConnectionPool.create(Postgres.pooled(server, password));
            pool.setMaxConnections(CONNECTIONS);
            Database database = new Database(pool, Dialect.POSTGRESQL, server.url());
            return open(pool, database, new SessionLocks(Postgres.single(server, password)), Optional.empty(), clock);
        } catch (SQLException e) {
            return Outcome.failed(Trouble.of(TroubleCode.STORE_FAILED, server.url(), e));
        }
    }

    private static Outcome<Store> open(
            JdbcConnectionPool pool, Database database, Locks locks, Optional<JournalMark> mark, Clock clock) {
        Outcome<Store> opened = probe(pool, database)
                .then(open -> Migrations.migrate(database, database.name()))
                .map(ready -> new Store(pool, database, locks, mark, clock))
                .then(Store::complete);
        if (opened instanceof Outcome.Failed<Store>) {
            pool.dispose();
        }
        return opened;
    }

    private Outcome<Store> complete() {
        return journal.complete().map(complete -> this);
    }

    private static Outcome<Void> probe(JdbcConnectionPool pool, Database database) {
        try (Connection connection = pool.getConnection()) {
            connection.getMetaData();
            return Outcome.done(null);
        } catch (SQLException e) {
            return Outcome.failed(database.trouble(e));
        }
    }

    public Journal journal() {
        return journal;
    }

    public Runs runs() {
        return runs;
    }

    public Observations observations() {
        return observations;
    }

    /** What shall be done at which time. */
    public Timetable timetable() {
        return timetable;
    }

    /**
     * Removes observations that are older than a rule keeps them; the newest of each element stays.
     *
     * @return how many were removed
     */
    public Outcome<Integer> tidy(Retention rule) {
        Instant now = clock.instant();
        return observations
                .thinBefore(now.minus(rule.all()))
                .then(thinned ->
                        observations.forgetBefore(now.minus(rule.daily())).map(forgotten -> thinned + forgotten));
    }

    /**
     * Writes everything to a ZIP file while the store goes on working; an existing file is replaced.
     *
     * @return {@code STORE-FAILED} for a server, which is backed up by its own means
     */
    public Outcome<Path> backup(Path file) {
        if (database.dialect() != Dialect.H2) {
            Sentence means = Sentence.of(Store.class, "backup.server");
            return Outcome.failed(Trouble.of(TroubleCode.STORE_FAILED, database.name(), means));
        }
        return database.backup(file.toAbsolutePath()).map(written -> file);
    }

    /**
     * Brings a backup back. Nobody may have the store open. The file it replaces is kept beside it as
     * {@code fleetmail.mv.db.before-restore}.
     *
     * @return {@code STORE-DAMAGED} when the file is no backup, {@code FILE-ACCESS} when it cannot be read or put in place
     */
    public static Outcome<Path> restore(Path backup, Path folder) {
        return Backup.restore(backup, folder.toAbsolutePath().normalize());
    }

    @Override
    public void close() {
        journal.close();
        pool.dispose();
    }
}
