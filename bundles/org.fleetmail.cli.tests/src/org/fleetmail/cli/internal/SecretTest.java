package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.fleetmail.cli.internal.Caller.Called;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {
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
    void a_secret_comes_from_standard_input_and_is_listed_by_name_alone() {
        Called set = fleetmail.input("s3cr3t-value\n").call("secret", "set", "tokyo/write");
        Called list = fleetmail.call("secret", "list");
        assertThat(set.status()).as(set.err()).isZero();
        assertThat(list.out().lines()).containsExactly("tokyo/write");
        assertThat(set.all() + list.all()).doesNotContain("s3cr3t-value");
    }

    @Test
    void a_person_is_asked_for_it() {
        assertThat(fleetmail.answering("typed").call("secret", "set", "x").status())
                .isZero();
        assertThat(fleetmail.call("secret", "list").out()).contains("x");
    }

    @Test
    void it_is_forgotten() {
        fleetmail.input("v\n").call("secret", "set", "x");
        assertThat(fleetmail.call("secret", "forget", "x").status()).isZero();
        assertThat(fleetmail.call("secret", "list").out()).isEmpty();
    }

    @Test
    void without_a_value_the_call_is_wrong() {
        Called called = fleetmail.call("secret", "set", "x");
        assertThat(called.status()).isEqualTo(2);
        assertThat(called.err()).contains("There is no value for x");
    }

    @Test
    void a_value_is_never_taken_from_an_argument() {
        Called called = fleetmail.call("secret", "set", "x", "value");
        assertThat(called.status()).isEqualTo(2);
    }

    @Test
    void secrets_of_the_environment_are_listed_too() {
        assertThat(fleetmail.secret("scan/tokyo", "v").call("secret", "list").out())
                .contains("SCAN_TOKYO");
    }
}
