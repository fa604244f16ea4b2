package org.fleetmail.store.internal.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Set;
import java.util.regex.Pattern;
import org.fleetmail.core.trouble.TroubleCode;

/** What differs between the databases the store runs on; the queries themselves are the same for all. */
public enum Dialect {
    H2 {
        /**
         * H2 keeps a commit in memory until it writes it, and forces it to the disk only when asked
         * (https://h2database.com/html/advanced.html, "Durability Problems").
         */
        @Override
        void force(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
        }

        @Override
        void backup(Connection connection, Path file) throws SQLException {
            Database.update(connection, "BACKUP TO ?", file.toString());
        }

        @Override
        TroubleCode codeOf(SQLException e) {
            boolean damaged = H2_DAMAGED.contains(e.getErrorCode())
                    || e.getErrorCode() == H2_GENERAL
                            && H2_TORN.matcher(e.getMessage()).find();
            return damaged ? TroubleCode.STORE_DAMAGED : TroubleCode.STORE_FAILED;
        }
    },
    POSTGRESQL {
        /** A commit is on the disk when it returns (synchronous_commit, the default). */
        @Override
        void force(Connection connection) {}

        /** A server is backed up by its own means. */
        @Override
        void backup(Connection connection, Path file) throws SQLException {
            throw new SQLFeatureNotSupportedException("pg_dump");
        }

        /** Class XX is "internal error", XX001 "data corrupted", XX002 "index corrupted". */
        @Override
        TroubleCode codeOf(SQLException e) {
            String state = e.getSQLState();
            boolean damaged = "XX001".equals(state) || "XX002".equals(state);
            return damaged ? TroubleCode.STORE_DAMAGED : TroubleCode.STORE_FAILED;
        }
    };

    /** FILE_CORRUPTED_1, FILE_VERSION_ERROR_1 and ROW_NOT_FOUND_IN_PRIMARY_INDEX of org.h2.api.ErrorCode. */
    private static final Set<Integer> H2_DAMAGED = Set.of(90030, 90048, 90143);

    /** GENERAL_ERROR_1: what its storage found wrong is only in the words, and they are all that another process is told. */
    private static final int H2_GENERAL = 50000;

    /** ERROR_FILE_CORRUPT (6) and ERROR_CHUNK_NOT_FOUND (9) of org.h2.mvstore.DataUtils, after the version. */
    private static final Pattern H2_TORN = Pattern.compile("MVStoreException: .* \\[[0-9.]+/[69]\\]");

    /** Forces what was committed on this connection to the disk. */
    abstract void force(Connection connection) throws SQLException;

    /** Writes everything to a file. */
    abstract void backup(Connection connection, Path file) throws SQLException;

    abstract TroubleCode codeOf(SQLException e);
}
