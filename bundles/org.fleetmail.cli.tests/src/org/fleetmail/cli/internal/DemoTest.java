package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.fleetmail.cli.internal.Caller.Called;
import org.fleetmail.core.work.Cancellation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({"en, 24 printers, was stopped, Work by hand", "ja, プリンター 24 台, は停止しました, 手作業"})
    void the_story_goes_as_it_should(String language, String printers, String stubborn, String byHand)
            throws IOException {
        Caller fleetmail = new Caller(home);
        Instant began = Instant.now();
        Called called = fleetmail.call("demo", "--headless", "--lang", language, "--out", home.resolve("out"));
        fleetmail.end();
        assertThat(called.status()).as(called.all()).isZero();
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(60));
        assertThat(called.out())
                .contains(printers, stubborn, byHand, "587 → 25")
                .doesNotContain("!");
        assertThat(report(home.resolve("out")))
                .contains("<html lang=\"" + language, "127.")
                .contains("WRITE-IGNORED");
        assertThat(called.out()).contains("fleetmail-report-");
    }

    private static String report(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path report = files.filter(file -> file.toString().endsWith(".html"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(report);
        }
    }

    @Test
    void a_simulated_office_runs_until_it_is_stopped() throws IOException {
        Cancellation stopped = new Cancellation();
        stopped.cancel();
        Caller fleetmail = new Caller(home).cancelledBy(stopped);
        Path fleet = home.resolve("office.fleet");
        Called called = fleetmail.call("simulate", "--devices", "3", "--seed", "5", "-o", fleet);
        fleetmail.end();
        assertThat(called.status()).as(called.all()).isEqualTo(130);
        assertThat(called.out().lines()).hasSize(1 + 4 + 3);
        assertThat(Files.readString(fleet)).contains("simulated");
        assertThat(new Caller(home).call("secret", "list").out()).isEmpty();
    }

    @Test
    void too_many_printers_are_a_wrong_call() throws IOException {
        Caller fleetmail = new Caller(home);
        assertThat(fleetmail.call("simulate", "--devices", "1000000").status()).isEqualTo(2);
        fleetmail.end();
    }
}
