package org.fleetmail.store.internal.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.store.observation.Observation;
import org.fleetmail.store.observation.Observations;

/** Observations in a database. */
public final class SqlObservations implements Observations {
    private static final String SELECT = "SELECT kind, element, observed_at, json FROM observations"
            + " WHERE kind = ? AND element = ? ORDER BY observed_at DESC, id DESC FETCH FIRST ";

    private final Database database;

    public SqlObservations(Database database) {
        this.database = database;
    }

    @Override
    public Outcome<Void> keep(Observation observation) {
        return keep(List.of(observation));
    }

    @Override
    public Outcome<Void> keep(List<Observation> observations) {
        return database.transact(connection -> {
            for (Observation observation : observations) {
                Database.update(
                        connection,
                        "INSERT INTO observations (kind, element, observed_at, json) VALUES (?, ?, ?, ?)",
                        observation.kind(),
                        observation.element(),
                        observation.at().atOffset(ZoneOffset.UTC),
                        observation.json());
            }
            return null;
        });
    }

    @Override
    public Outcome<Optional<Observation>> latest(String kind, String element) {
        return history(kind, element, 1)
                .then(found -> Outcome.done(found.stream().findFirst()));
    }

    @Override
    public Outcome<List<Observation>> history(String kind, String element, int limit) {
        return database.list(
                SqlObservations::observation, SELECT + Math.clamp(limit, 1, 100_000) + " ROWS ONLY", kind, element);
    }

    @Override
    public Outcome<Integer> thinBefore(Instant limit) {
        return remove(limit, "newest.kind, newest.element, CAST(newest.observed_at AS DATE)");
    }

    @Override
    public Outcome<Integer> forgetBefore(Instant limit) {
        return remove(limit, "newest.kind, newest.element");
    }

    /** Of what is older, keeps the newest of each group. */
    private Outcome<Integer> remove(Instant limit, String group) {
        String sql = "DELETE FROM observations WHERE observed_at < ? AND id NOT IN"
                + " (SELECT MAX(newest.id) FROM observations newest GROUP BY " + group + ")";
        return database.transact(connection -> Database.update(connection, sql, limit.atOffset(ZoneOffset.UTC)));
    }

    private static Observation observation(ResultSet row) throws SQLException {
        return new Observation(
                row.getString(1),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4));
    }
}
