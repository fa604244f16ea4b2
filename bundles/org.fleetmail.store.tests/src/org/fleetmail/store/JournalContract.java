package org.fleetmail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fleetmail.store.Answers.done;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.fleetmail.store.journal.ChainCheck;
import org.fleetmail.store.journal.ChainCheck.Broken;
import org.fleetmail.store.journal.ChainCheck.Defect;
import org.fleetmail.store.journal.Draft;
import org.fleetmail.store.journal.EntryKind;
import org.fleetmail.store.journal.JournalEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds of a journal in every database. */
abstract class JournalContract {
    private Store store;

    /** Opens the store; the second time it is the same. */
    abstract Store open(Clock clock);

    /** Changes the tables without the store's knowledge. */
    abstract void sql(String statement) throws Exception;

    @BeforeEach
    void openIt() {
        store = open(Clock.systemUTC());
    }

    @AfterEach
    void closeIt() {
        store.close();
    }

    private static Draft draft(String device) {
        return new Draft("taro-mine", device, EntryKind.INTENT, "{\"smtp.port\":\"25\"}");
    }

    private void append(int count) {
        for (int i = 1; i <= count; i++) {
            done(store.journal().append(draft("p" + i)));
        }
    }

    @Test
    void everyEntryCarriesTheHashOfTheOneBefore() {
        append(3);
        List<JournalEntry> entries = done(store.journal().ofRun("taro-mine"));
        assertThat(entries.get(0).previousHash()).isEqualTo(JournalEntry.GENESIS);
        assertThat(entries.get(2).previousHash()).isEqualTo(entries.get(1).hash());
        assertThat(done(store.journal().verify()))
                .isEqualTo(new ChainCheck.Intact(3, entries.get(2).hash()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE journal SET body = '{}' WHERE seq = 3 | 3 | CHANGED",
                "UPDATE journal SET device = 'p9' WHERE seq = 1 | 1 | CHANGED",
                "UPDATE journal SET kind = 'OUTCOME' WHERE seq = 5 | 5 | CHANGED",
                "UPDATE journal SET written_at = written_at + INTERVAL '1' SECOND WHERE seq = 2 | 2 | CHANGED",
                "DELETE FROM journal WHERE seq = 2 | 2 | NOT_CHAINED",
                "DELETE FROM journal WHERE seq = 1 | 1 | NOT_CHAINED",
                "UPDATE journal SET previous_hash = hash WHERE seq = 4 | 4 | NOT_CHAINED",
                "DELETE FROM journal WHERE seq = 5 | 5 | MISSING",
                "DELETE FROM journal | 1 | MISSING"
            })
    void whateverIsDoneToTheChainIsFoundAtItsPlace(String statement, long sequence, Defect defect) throws Exception {
        append(5);
        sql(statement);
        assertThat(done(store.journal().verify())).isEqualTo(new Broken(sequence, defect));
    }

    @Test
    void aForgedEntryWithARightHashOfItsOwnBreaksTheNext() throws Exception {
        append(3);
        JournalEntry second = done(store.journal().ofRun("taro-mine")).get(1);
        JournalEntry forged = JournalEntry.chained(2, second.at(), draft("somebody else"), second.previousHash());
        sql("UPDATE journal SET device = 'somebody else', hash = '" + forged.hash() + "' WHERE seq = 2");
        assertThat(done(store.journal().verify())).isEqualTo(new Broken(3, Defect.NOT_CHAINED));
    }

    @Test
    void manyThreadsMakeOneChain() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 400)
                    .forEach(i -> threads.submit(() -> store.journal().append(draft("p" + i))));
        }
        List<JournalEntry> entries = done(store.journal().ofRun("taro-mine"));
        assertThat(entries)
                .extracting(JournalEntry::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 400).boxed().toList());
        assertThat(done(store.journal().verify())).isInstanceOf(ChainCheck.Intact.class);
    }

    @Test
    void twoThatHaveTheStoreOpenAtOnceMakeOneChain() {
        try (Store other = open(Clock.systemUTC());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 100)
                    .forEach(i -> threads.submit(
                            () -> (i % 2 == 0 ? store : other).journal().append(draft("p" + i))));
        }
        assertThat(done(store.journal().verify()))
                .isInstanceOfSatisfying(
                        ChainCheck.Intact.class,
                        intact -> assertThat(intact.entries()).isEqualTo(100));
    }

    @Test
    void aClockThatGoesBackwardsDoesNotBreakTheChain() {
        append(1);
        store.close();
        store = open(Clock.fixed(Instant.parse("1999-12-31T23:59:59.123456789Z"), ZoneOffset.UTC));
        append(1);
        assertThat(done(store.journal().verify())).isInstanceOf(ChainCheck.Intact.class);
        assertThat(done(store.journal().ofRun("taro-mine")).getLast().at()).isEqualTo("1999-12-31T23:59:59.123456Z");
    }

    @Test
    void aDevicesHistoryIsFoundOverAllRuns() {
        append(2);
        done(store.journal().append(new Draft("mine-taro", "p1", EntryKind.OUTCOME, "{}")));
        assertThat(done(store.journal().ofDevice("p1")))
                .extracting(JournalEntry::run)
                .containsExactly("taro-mine", "mine-taro");
    }
}
