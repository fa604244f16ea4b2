package org.fleetmail.store.internal.sql;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.store.journal.ChainCheck;
import org.fleetmail.store.journal.ChainCheck.Defect;
import org.fleetmail.store.journal.Draft;
import org.fleetmail.store.journal.EntryKind;
import org.fleetmail.store.journal.Journal;
import org.fleetmail.store.journal.JournalEntry;
import org.fleetmail.store.journal.Touch;

/**
 * The journal in a database. One thread writes: it takes all that wait, chains them and writes them in one transaction
 * with one write to the disk, which keeps the disk from being the bottleneck when many devices are changed at once.
 */
public final class SqlJournal implements Journal, AutoCloseable {
    private static final String COLUMNS = "seq, run, device, written_at, kind, body, previous_hash, hash";
    private static final int MOST_AT_ONCE = 256;

    private final Database database;
    private final Clock clock;
    private final Optional<JournalMark> mark;
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ExecutorService pen = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("journal").daemon().factory());

    /** A draft on its way to the disk. */
    private record Waiting(Draft draft, CompletableFuture<Outcome<JournalEntry>> outcome) {}

    private record Head(long sequence, String hash) {}

    /** @param mark tells how far the journal has come; a server keeps its own */
    public SqlJournal(Database database, Clock clock, Optional<JournalMark> mark) {
        this.database = database;
        this.clock = clock;
        this.mark = mark;
    }

    @Override
    public Outcome<JournalEntry> append(Draft draft) {
        Waiting own = new Waiting(draft, new CompletableFuture<>());
        queue.add(own);
        try {
            pen.execute(this::writeAll);
            return own.outcome.join();
        } catch (RejectedExecutionException e) {
            return Outcome.failed(Trouble.of(TroubleCode.STORE_FAILED, draft.run(), e));
        }
    }

    private void writeAll() {
        while (!queue.isEmpty()) {
            List<Waiting> batch = new ArrayList<>();
            while (batch.size() < MOST_AT_ONCE && !queue.isEmpty()) {
                batch.add(queue.remove());
            }
            write(batch);
        }
    }

    private void write(List<Waiting> batch) {
        Outcome<List<JournalEntry>> written = written(batch);
        for (int i = 0; i < batch.size(); i++) {
            int place = i;
            batch.get(i).outcome.complete(written.map(entries -> entries.get(place)));
        }
    }

    /** Whatever goes wrong, nobody may wait for ever. */
    private Outcome<List<JournalEntry>> written(List<Waiting> batch) {
        try {
            return database.transact(connection -> insert(connection, batch)).then(this::marked);
        } catch (RuntimeException e) {
            return Outcome.failed(
                    Trouble.of(TroubleCode.STORE_FAILED, batch.getFirst().draft.run(), e));
        }
    }

    private Outcome<List<JournalEntry>> marked(List<JournalEntry> entries) {
        try {
            if (mark.isPresent()) {
                mark.get().reach(entries.getLast().sequence());
            }
            return Outcome.done(entries);
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(
                    TroubleCode.STORE_FAILED, mark.orElseThrow().file().toString(), e));
        }
    }

    /** A journal that ends before its mark has lost entries: {@code STORE-DAMAGED}. */
    public Outcome<Void> complete() {
        try {
            long reached = mark.isPresent() ? mark.get().reached() : 0;
            return database.transact(connection -> head(connection, ""))
                    .then(head -> head.sequence >= reached ? Outcome.done(null) : Outcome.failed(lost(head, reached)));
        } catch (IOException e) {
            return Outcome.failed(Trouble.of(
                    TroubleCode.FILE_ACCESS, mark.orElseThrow().file().toString(), e));
        }
    }

    private Trouble lost(Head head, long reached) {
        Sentence words = Sentence.of(
                JournalMark.class,
                "journal.lost",
                head.sequence,
                reached,
                mark.orElseThrow().file());
        return Trouble.of(TroubleCode.STORE_DAMAGED, database.name(), words);
    }

    /** Writes what waits and takes nothing more. */
    @Override
    public void close() {
        pen.close();
    }

    private List<JournalEntry> insert(Connection connection, List<Waiting> batch) throws SQLException {
        Head head = head(connection, " FOR UPDATE");
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<JournalEntry> entries = new ArrayList<>();
        String sql = "INSERT INTO journal (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Waiting waiting : batch) {
                JournalEntry entry = JournalEntry.chained(head.sequence + 1, at, waiting.draft, head.hash);
                bind(statement, entry);
                statement.addBatch();
                entries.add(entry);
                head = new Head(entry.sequence(), entry.hash());
            }
            statement.executeBatch();
        }
        Database.update(connection, "UPDATE chain SET seq = ?, hash = ? WHERE id = 1", head.sequence, head.hash);
        return entries;
    }

    private static Head head(Connection connection, String lock) throws SQLException {
        return Database.list(
                        connection,
                        row -> new Head(row.getLong(1), row.getString(2)),
                        "SELECT seq, hash FROM chain WHERE id = 1" + lock)
                .getFirst();
    }

    private static void bind(PreparedStatement statement, JournalEntry entry) throws SQLException {
        statement.setLong(1, entry.sequence());
        statement.setString(2, entry.run());
        statement.setString(3, entry.device());
        statement.setObject(4, entry.at().atOffset(ZoneOffset.UTC));
        statement.setString(5, entry.kind().name());
        statement.setString(6, entry.body());
        statement.setString(7, entry.previousHash());
        statement.setString(8, entry.hash());
    }

    private static JournalEntry entry(ResultSet row) throws SQLException {
        return new JournalEntry(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                EntryKind.valueOf(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }

    @Override
    public Outcome<List<JournalEntry>> ofRun(String run) {
        return database.list(SqlJournal::entry, "SELECT " + COLUMNS + " FROM journal WHERE run = ? ORDER BY seq", run);
    }

    @Override
    public Outcome<List<JournalEntry>> ofDevice(String device) {
        return database.list(
                SqlJournal::entry, "SELECT " + COLUMNS + " FROM journal WHERE device = ? ORDER BY seq", device);
    }

    @Override
    public Outcome<List<Touch>> lastTouches() {
        return database.list(
                row -> new Touch(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()),
                "SELECT journal.device, journal.run, journal.written_at FROM journal JOIN"
                        + " (SELECT MAX(seq) AS seq FROM journal WHERE kind = ? GROUP BY device) newest"
                        + " ON journal.seq = newest.seq ORDER BY journal.seq",
                EntryKind.INTENT.name());
    }

    @Override
    public Outcome<Optional<JournalEntry>> at(long sequence) {
        return database.list(SqlJournal::entry, "SELECT " + COLUMNS + " FROM journal WHERE seq = ?", sequence)
                .map(entries -> entries.stream().findFirst());
    }

    @Override
    public Outcome<ChainCheck> verify() {
        return database.transact(SqlJournal::examine);
    }

    private static ChainCheck examine(Connection connection) throws SQLException {
        Head end = head(connection, "");
        Head before = new Head(0, JournalEntry.GENESIS);
        String sql = "SELECT " + COLUMNS + " FROM journal ORDER BY seq";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(MOST_AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    JournalEntry entry = entry(rows);
                    if (entry.sequence() != before.sequence + 1
                            || !entry.previousHash().equals(before.hash)) {
                        return new ChainCheck.Broken(before.sequence + 1, Defect.NOT_CHAINED);
                    }
                    if (!entry.hash().equals(entry.computedHash())) {
                        return new ChainCheck.Broken(entry.sequence(), Defect.CHANGED);
                    }
                    before = new Head(entry.sequence(), entry.hash());
                }
            }
        }
        return before.equals(end)
                ? new ChainCheck.Intact(end.sequence, end.hash)
                : new ChainCheck.Broken(before.sequence + 1, Defect.MISSING);
    }
}
