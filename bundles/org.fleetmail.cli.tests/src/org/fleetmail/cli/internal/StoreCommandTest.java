package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.fleetmail.cli.internal.Caller.Called;
import org.fleetmail.core.secret.MemorySecrets;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.store.Store;
import org.fleetmail.store.StorePlace;
import org.fleetmail.store.journal.Draft;
import org.fleetmail.store.journal.EntryKind;
import org.fleetmail.testkit.sql.PostgresPeer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreCommandTest {
    @TempDir
    Path home;

    private Caller fleetmail;

    @BeforeEach
    void open() throws IOException {
        fleetmail = new Caller(home);
    }

    @AfterEach
    void close() throws IOException {
        fleetmail.end();
    }

    @Test
    void a_damaged_store_is_refused_with_the_way_back_and_comes_back_from_its_backup() throws IOException {
        Path backup = home.resolve("backup.zip");
        assertThat(fleetmail.call("store", "backup", backup).status()).isZero();
        Path file = home.resolve("store/fleetmail.mv.db");
        Files.write(file, new byte[10_000]);
        Called refused = fleetmail.call("runs");
        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.err()).contains("STORE-DAMAGED").contains("fleetmail store restore");
        assertThat(fleetmail.call("store", "restore", backup).status()).isZero();
        Called runs = fleetmail.call("runs", "--verify");
        assertThat(runs.status()).as(runs.err()).isZero();
        assertThat(home.resolve("store/fleetmail.mv.db.before-restore")).isRegularFile();
    }

    @Test
    void a_shared_postgresql_holds_the_runs_its_password_is_a_secret_and_a_changed_entry_is_named() throws IOException {
        try (PostgresPeer server = PostgresPeer.start()) {
            String database = server.newDatabase();
            Files.writeString(home.resolve("store.url"), server.url(database));
            fleetmail.secret("store", PostgresPeer.PASSWORD);
            Called runs = fleetmail.call("runs", "--verify");
            assertThat(runs.status()).as(runs.err()).isZero();
            assertThat(fleetmail.call("store", "where").out()).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThat(runs.all()).doesNotContain(PostgresPeer.PASSWORD);
            assertThat(home.resolve("store")).doesNotExist();
            journal(server.url(database), "printer-1", "printer-2", "printer-3");
            assertThat(fleetmail.call("runs", "--verify").out()).contains("The journal is intact: 3 entries");
            server.sql(database, "UPDATE journal SET device = 'another' WHERE seq = 2");
            Called broken = fleetmail.call("runs", "--verify");
            assertThat(broken.status()).as(broken.all()).isEqualTo(1);
            assertThat(broken.out()).contains("The journal is broken at entry 2: it was changed");
        }
    }

    /** Writes an entry about each device. */
    private static void journal(String url, String... devices) {
        MemorySecrets secrets = new MemorySecrets();
        secrets.keep(StorePlace.SECRET, Secret.of(PostgresPeer.PASSWORD));
        try (Store store = StorePlace.of(url)
                .then(place -> Store.open(place, secrets, Clock.systemUTC()))
                .toOptional()
                .orElseThrow()) {
            for (String device : devices) {
                Draft draft = new Draft("taro-mine", device, EntryKind.INTENT, "{}");
                assertThat(store.journal().append(draft)).isInstanceOf(Outcome.Done.class);
            }
        }
    }

    @Test
    void old_observations_are_removed_by_rules_that_make_sense() {
        assertThat(fleetmail.call("store", "tidy").out()).startsWith("Nothing removed");
        assertThat(fleetmail
                        .call("store", "tidy", "--all", "90", "--daily", "30")
                        .status())
                .isEqualTo(2);
    }
}
