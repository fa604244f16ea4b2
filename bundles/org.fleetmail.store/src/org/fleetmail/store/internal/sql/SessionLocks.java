package org.fleetmail.store.internal.sql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.store.run.RunLock;

/**
 * Locks of a PostgreSQL server (session-level advisory locks). Each is held by a connection of its own, so that the
 * server gives it back when the process or its network dies.
 */
public final class SessionLocks implements Locks {
    private final DataSource source;

    /** @param source gives a new connection each time, not one of a pool */
    public SessionLocks(DataSource source) {
        this.source = source;
    }

    /** Opens something. */
    @FunctionalInterface
    private interface Opening<T> {
        T open() throws SQLException;
    }

    @Override
    public Outcome<RunLock> take(String name) {
        return attempt(name, () -> new Held(source, name));
    }

    private static <T> Outcome<T> attempt(String name, Opening<T> opening) {
        try {
            return Outcome.done(opening.open());
        } catch (BusyException e) {
            return Outcome.failed(Trouble.of(TroubleCode.RUN_BUSY, name, ""));
        } catch (SQLException e) {
            return Outcome.failed(Trouble.of(TroubleCode.STORE_FAILED, name, e));
        }
    }

    /** The server knows locks by numbers of 64 bits. */
    private static long key(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Somebody else has it. */
    private static final class BusyException extends SQLException {
        private static final long serialVersionUID = 1L;
    }

    /** Closing the connection gives the lock back; one that broke has given it back already. */
    private static final class Held implements RunLock {
        private final Connection connection;

        Held(DataSource source, String name) throws SQLException {
            connection = source.getConnection();
            try {
                take(name);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }

        private void take(String name) throws SQLException {
            String sql = "SELECT pg_try_advisory_lock(?)";
            if (!Database.list(connection, row -> row.getBoolean(1), sql, key(name))
                    .getFirst()) {
                throw new BusyException();
            }
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
