package org.fleetmail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fleetmail.store.Answers.code;
import static org.fleetmail.store.Answers.done;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import org.fleetmail.core.secret.MemorySecrets;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.testkit.sql.PostgresPeer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The store's tests against a real PostgreSQL. */
class PostgresTest {
    private static PostgresPeer server;

    @BeforeAll
    static void start() {
        server = PostgresPeer.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    private static Outcome<Store> open(String url, String password, Clock clock) {
        MemorySecrets secrets = new MemorySecrets();
        secrets.keep(StorePlace.SECRET, Secret.of(password));
        return Store.open(done(StorePlace.of(url)), secrets, clock);
    }

    private static Store open(String database, Clock clock) {
        return done(open(server.url(database), PostgresPeer.PASSWORD, clock));
    }

    @Nested
    class Stores extends StoreContract {
        private final String database = server.newDatabase();

        @Override
        Store open(Clock clock) {
            return PostgresTest.open(database, clock);
        }
    }

    @Nested
    class Journals extends JournalContract {
        private final String database = server.newDatabase();

        @Override
        Store open(Clock clock) {
            return PostgresTest.open(database, clock);
        }

        @Override
        void sql(String statement) throws SQLException {
            StorePlace.Server place = new StorePlace.Server(server.url(database));
            try (Connection connection = Postgres.single(place, Secret.of(PostgresPeer.PASSWORD))
                            .getConnection();
                    Statement behindTheBack = connection.createStatement()) {
                behindTheBack.execute(statement);
            }
        }
    }

    @Test
    void a_wrong_password_and_a_missing_database_are_told_without_the_password() {
        Outcome<Store> wrong = open(server.url("postgres"), "wrong-password", Clock.systemUTC());
        assertThat(code(wrong)).isEqualTo(TroubleCode.STORE_FAILED);
        assertThat(wrong.toString()).doesNotContain("wrong-password");
        assertThat(code(open(server.url("nowhere"), PostgresPeer.PASSWORD, Clock.systemUTC())))
                .isEqualTo(TroubleCode.STORE_FAILED);
    }

    @Test
    void a_server_is_backed_up_by_its_own_means() {
        try (Store store = open(server.newDatabase(), Clock.systemUTC())) {
            Outcome<Path> backup = store.backup(Path.of("backup.zip"));
            assertThat(code(backup)).isEqualTo(TroubleCode.STORE_FAILED);
            assertThat(backup.toString()).contains("pg_dump");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://127.0.0.1/store?user=a&password=secret",
                "jdbc:postgresql://a:secret@127.0.0.1/store",
                "jdbc:postgresql://127.0.0.1/store?user=a&socketFactory=some.Class",
                "jdbc:h2:tcp://192.0.2.1/store",
                "jdbc:postgresql:store",
                "jdbc:postgresql://127.0.0.1/ store"
            })
    void an_address_with_a_password_or_with_classes_to_load_is_refused_without_being_repeated(String url) {
        Outcome<StorePlace> refused = StorePlace.of(url);
        assertThat(code(refused)).isEqualTo(TroubleCode.STORE_FAILED);
        assertThat(refused.toString()).doesNotContain("secret@").doesNotContain("=secret");
    }

    @Test
    void the_place_is_named_by_the_environment_then_by_a_file_and_is_a_folder_otherwise() {
        Path home = Path.of("home");
        String url = server.url("shared");
        assertThat(done(StorePlace.of(Map.of(StorePlace.VARIABLE, url), home))).isEqualTo(new StorePlace.Server(url));
        assertThat(done(StorePlace.of(Map.of(), home))).isEqualTo(new StorePlace.Folder(home.resolve("store")));
    }
}
