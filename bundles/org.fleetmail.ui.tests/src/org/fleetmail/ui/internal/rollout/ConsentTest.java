package org.fleetmail.ui.internal.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsentTest {
    @Test
    void nobody_agrees_without_saying_why() {
        assertThat(Consent.isGiven(1, " ", "")).isFalse();
        assertThat(Consent.isGiven(1, "ticket 4711", "")).isTrue();
    }

    @Test
    void a_large_run_wants_its_number_of_devices_typed() {
        assertThat(Consent.isLarge(Consent.LARGE - 1)).isFalse();
        assertThat(Consent.isGiven(171, "ticket 4711", "")).isFalse();
        assertThat(Consent.isGiven(171, "ticket 4711", "17")).isFalse();
        assertThat(Consent.isGiven(171, "ticket 4711", " 171 ")).isTrue();
    }

    @Test
    void there_is_nothing_to_agree_to_where_nothing_changes() {
        assertThat(Consent.isGiven(0, "ticket 4711", "0")).isFalse();
    }
}
