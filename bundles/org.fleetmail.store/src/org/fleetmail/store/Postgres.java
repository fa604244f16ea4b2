package org.fleetmail.store;

import java.sql.SQLException;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import org.fleetmail.core.secret.Secret;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.ds.common.BaseDataSource;

/** Connections to a PostgreSQL server. A server that is gone is noticed: half-open connections hold nobody up for ever. */
final class Postgres {
    private static final int CONNECT_SECONDS = 10;

    private Postgres() {}

    /** For a pool. */
    static ConnectionPoolDataSource pooled(StorePlace.Server server, Secret password) throws SQLException {
        return set(new PGConnectionPoolDataSource(), server, password);
    }

    /** One connection at a time. */
    static DataSource single(StorePlace.Server server, Secret password) throws SQLException {
        return set(new PGSimpleDataSource(), server, password);
    }

    private static <S extends BaseDataSource> S set(S source, StorePlace.Server server, Secret password)
            throws SQLException {
        try {
            source.setUrl(server.url());
        } catch (IllegalArgumentException e) {
            throw new SQLException(server.url(), e);
        }
        source.setApplicationName("Fleetmail");
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setLoginTimeout(CONNECT_SECONDS);
        source.setTcpKeepAlive(true);
        source.setReWriteBatchedInserts(true);
        if (password.length() > 0) {
            source.setPassword(new String(password.reveal()));
        }
        return source;
    }
}
