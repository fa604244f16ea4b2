package org.fleetmail.store;

import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;

/** Opens H2 so that other processes of this computer, and of no other, may share the file. */
final class Loopback {
    static {
        // H2 reads it once, when its classes load; without it the shared file would be served on every interface
        System.setProperty("h2.bindAddress", "127.0.0.1");
    }

    private Loopback() {}

    /**
     * The pool. {@code WRITE_DELAY=0} takes H2's background writer away: with it, {@code CHECKPOINT SYNC} may return while
     * a commit is still on its way to the file, and what was journalled would be lost with the process.
     */
    static JdbcConnectionPool pool(Path file, int connections) {
        String url = "jdbc:h2:file:" + file + ";AUTO_SERVER=TRUE;WRITE_DELAY=0;LOCK_TIMEOUT=20000";
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "fleetmail", "");
        pool.setMaxConnections(connections);
        return pool;
    }
}
