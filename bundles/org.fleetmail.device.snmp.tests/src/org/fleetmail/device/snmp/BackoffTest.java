package org.fleetmail.device.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How long repetitions wait. */
class BackoffTest {
    private final Backoff backoff = new Backoff();

    @Test
    void each_repetition_waits_twice_as_long() {
        assertThat(backoff.getRetryTimeout(0, 2, 500)).isEqualTo(500);
        assertThat(backoff.getRetryTimeout(1, 2, 500)).isEqualTo(1000);
        assertThat(backoff.getRetryTimeout(2, 2, 500)).isEqualTo(2000);
    }

    @Test
    void a_request_takes_as_long_as_its_waits_together() {
        assertThat(backoff.getRequestTimeout(0, 500)).isEqualTo(500);
        assertThat(backoff.getRequestTimeout(2, 500)).isEqualTo(3500);
    }
}
