package org.fleetmail.core.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"192.0.2.17", "2001:db8::1", "::1", "printer", "printer-3.example.com.", "PC_7", "複合機.example.jp"
            })
    void an_address_in_digits_and_a_host_name_are_hosts(String text) {
        assertThat(Host.valid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.0.2.999",
                "192.0.2",
                "17",
                "1:2",
                "a b",
                "https://example.com",
                "example.com:25",
                "a..b",
                "x@y",
                ""
            })
    void what_can_be_reached_by_no_name_is_no_host(String text) {
        assertThat(Host.valid(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"printer.example.com", "999.1.1.1", "localhost"})
    void a_name_is_no_address_and_is_not_looked_up(String text) {
        assertThat(Host.address(text)).isEmpty();
    }
}
