package org.fleetmail.store.internal.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;

/** A relational database, its failures turned into values. */
public final class Database {
    private final DataSource source;
    private final Dialect dialect;
    private final String name;

    /** Work on one connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Makes a value of the row a result stands on. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /**
     * @param source where connections come from
     * @param dialect what differs between databases
     * @param name what troubles call it, for example the path of its file
     */
    public Database(DataSource source, Dialect dialect, String name) {
        this.source = Objects.requireNonNull(source);
        this.dialect = Objects.requireNonNull(dialect);
        this.name = Objects.requireNonNull(name);
    }

    public DataSource source() {
        return source;
    }

    public Dialect dialect() {
        return dialect;
    }

    /** What troubles call it. */
    public String name() {
        return name;
    }

    public Trouble trouble(SQLException e) {
        return Trouble.of(dialect.codeOf(e), name, e);
    }

    /** A closed store fails like a broken one. */
    private Connection connection() throws SQLException {
        try {
            return source.getConnection();
        } catch (IllegalStateException e) {
            throw new SQLException(e.getMessage(), e);
        }
    }

    /** Runs one transaction; what it wrote is on the disk when this returns. */
    <T> Outcome<T> transact(Work<T> work) {
        try (Connection connection = connection()) {
            connection.setAutoCommit(false);
            try {
                T value = work.on(connection);
                connection.commit();
                connection.setAutoCommit(true);
                dialect.force(connection);
                return Outcome.done(value);
            } catch (SQLException e) {
                rollBack(connection, e);
                return Outcome.failed(trouble(e));
            }
        } catch (SQLException e) {
            return Outcome.failed(trouble(e));
        }
    }

    /** Writes all tables to a file. */
    public Outcome<Void> backup(Path file) {
        return transact(connection -> {
            dialect.backup(connection, file);
            return null;
        });
    }

    /** All rows of a query. */
    <T> Outcome<List<T>> list(Row<T> row, String sql, Object... arguments) {
        try (Connection connection = connection()) {
            return Outcome.done(list(connection, row, sql, arguments));
        } catch (SQLException e) {
            return Outcome.failed(trouble(e));
        }
    }

    static <T> List<T> list(Connection connection, Row<T> row, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, arguments);
                ResultSet result = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row.of(result));
            }
            return rows;
        }
    }

    static int update(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private static void rollBack(Connection connection, SQLException because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }
}
