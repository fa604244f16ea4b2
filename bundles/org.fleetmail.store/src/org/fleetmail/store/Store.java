package org.fleetmail.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.store.internal.sql.Database;
import org.fleetmail.store.internal.sql.Dialect;
import org.fleetmail.store.internal.sql.FileLocks;
import org.fleetmail.store.internal.sql.Migrations;
import org.fleetmail.store.internal.sql.SqlJournal;
import org.fleetmail.store.internal.sql.SqlObservations;
import org.fleetmail.store.internal.sql.SqlRuns;
import org.fleetmail.store.journal.Journal;
import org.fleetmail.store.observation.Observations;
import org.fleetmail.store.run.Runs;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * What was observed and done: observations, runs and the journal, in one folder. It is opened once and shared.
 *
 * <p>The console and the command line may have the same store open at the same time: the first of them serves the
 * others over a loopback port, and another takes its place when it ends (H2's mixed mode).
 */
public final class Store implements AutoCloseable {
    /** Name of the database in its folder; H2 adds {@code .mv.db}. */
    public static final String NAME = "fleetmail";

    private static final int CONNECTIONS = 8;

    private final JdbcConnectionPool pool;
    private final Database database;
    private final SqlJournal journal;
    private final Runs runs;
    private final Observations observations;

    private Store(JdbcConnectionPool pool, Database database, Path folder, Clock clock) {
        this.pool = pool;
        this.database = database;
        this.journal = new SqlJournal(database, clock);
        this.runs = new SqlRuns(database, new FileLocks(folder.resolve("locks")), clock);
        this.observations = new SqlObservations(database);
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
     *     opened or was written by a newer Fleetmail, {@code STORE-DAMAGED} when its file is damaged
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
        Outcome<Store> opened = probe(pool, database)
                .then(open -> Migrations.migrate(database, file + ".mv.db"))
                .map(ready -> new Store(pool, database, file.getParent(), clock));
        if (opened instanceof Outcome.Failed<Store>) {
            pool.dispose();
        }
        return opened;
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

    /** Writes everything to a ZIP file while the store goes on working; an existing file is replaced. */
    public Outcome<Path> backup(Path file) {
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
