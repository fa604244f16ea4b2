package org.fleetmail.store;

import static org.fleetmail.store.Answers.done;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.io.TempDir;

class JournalTest extends JournalContract {
    @TempDir
    private Path folder;

    @Override
    Store open(Clock clock) {
        return done(Store.open(folder, clock));
    }

    @Override
    void sql(String statement) throws Exception {
        JdbcConnectionPool pool = Loopback.pool(folder.toAbsolutePath().resolve(Store.NAME), 1);
        try (Connection connection = pool.getConnection();
                Statement behindTheBack = connection.createStatement()) {
            behindTheBack.execute(statement);
        } finally {
            pool.dispose();
        }
    }
}
