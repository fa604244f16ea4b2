package org.fleetmail.device.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.device.driver.DeviceClock;
import org.fleetmail.testkit.snmp.SnmpdPeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateAndTimeTest {
    private static Optional<DeviceClock> of(String octets) {
        return DateAndTime.of(HexFormat.of().parseHex(octets));
    }

    /** The example of RFC 2579: Tuesday May 26, 1992 at 1:30:15 PM EDT. */
    @Test
    void eleven_octets_are_one_moment() {
        DeviceClock clock = of("07c8051a0d1e0f002d0400").orElseThrow();
        assertThat(clock.earliest())
                .isEqualTo(Instant.parse("1992-05-26T17:30:15Z"))
                .isEqualTo(clock.latest());
    }

    @Test
    void eight_octets_are_local_time_anywhere_on_earth() {
        DeviceClock clock = of("07ea0b190a000000").orElseThrow();
        assertThat(clock.earliest()).isEqualTo(Instant.parse("2026-11-24T20:00:00Z"));
        assertThat(clock.latest()).isEqualTo(Instant.parse("2026-11-25T22:00:00Z"));
    }

    @Test
    void a_leap_second_is_a_time() {
        assertThat(of("07e00c1f173b3c002b0000")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "00", "0000000000000000", "07ea0d190a000000", "07ea0b190a0000002b7f7f", "07ea0b190a00000000"
            })
    void what_is_no_date_is_no_clock(String octets) {
        assertThat(of(octets)).isEmpty();
    }

    @Test
    void a_real_agent_tells_its_clock_with_the_rest() throws Exception {
        try (SnmpdPeer agent = SnmpdPeer.start(Devices.brotherObjects());
                SnmpDriver driver = new SnmpDriver()) {
            DeviceClock clock = Devices.done(driver.read(
                            Devices.target(agent.port(), Devices.communities()), Devices.BROTHER, new Cancellation()))
                    .clock()
                    .orElseThrow();
            assertThat(Duration.between(clock.earliest(), Instant.now()).abs()).isLessThan(Duration.ofDays(1));
        }
    }
}
