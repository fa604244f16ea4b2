package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fleetmail.cli.internal.Caller.Called;
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
    void a_shared_postgresql_holds_the_runs_and_its_password_is_a_secret() throws IOException {
        try (PostgresPeer server = PostgresPeer.start()) {
            Files.writeString(home.resolve("store.url"), server.url(server.newDatabase()));
            fleetmail.secret("store", PostgresPeer.PASSWORD);
            Called runs = fleetmail.call("runs", "--verify");
            assertThat(runs.status()).as(runs.err()).isZero();
            assertThat(fleetmail.call("store", "where").out()).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThat(runs.all()).doesNotContain(PostgresPeer.PASSWORD);
            assertThat(home.resolve("store")).doesNotExist();
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
