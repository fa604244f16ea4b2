package org.fleetmail.core.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.fleetmail.core.finding.Findings;
import org.fleetmail.core.rule.Rules;
import org.fleetmail.model.Fleet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeFleetTest {
    @TempDir
    Path folder;

    @Test
    void aThousandDevicesOpenInUnderASecond() {
        Path file = folder.resolve("office.fleet");
        Offices.saved(Offices.of(1000), file);

        Duration best = IntStream.range(0, 5)
                .mapToObj(run -> opening(file))
                .min(Duration::compareTo)
                .orElseThrow();

        assertThat(best).isLessThan(Duration.ofSeconds(1));
    }

    private static Duration opening(Path file) {
        Instant start = Instant.now();
        assertThat(Offices.opened(file).fleet().getDevices()).hasSize(1000);
        return Duration.between(start, Instant.now());
    }

    @Test
    void aHundredThousandDevicesOpenAndAreChecked() {
        Path file = folder.resolve("office.fleet");
        Offices.saved(Offices.of(100_000), file);

        Fleet fleet = Offices.opened(file).fleet();

        assertThat(fleet.getDevices()).hasSize(100_000);
        assertThat(fleet.getDevices().getLast().getAccount())
                .isSameAs(fleet.getAccounts().getFirst());
        assertThat(Findings.of(fleet, Rules.builtIn())).isEmpty();
    }
}
