package org.fleetmail.device.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.TroubleCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {
    private static Scope scope(String... texts) {
        return Scope.of(Arrays.asList(texts)).toOptional().orElseThrow();
    }

    private static List<String> addresses(String... texts) {
        return StreamSupport.stream(scope(texts).spliterator(), false).toList();
    }

    @Test
    void a_subnet_has_neither_its_own_address_nor_the_broadcast_address() {
        assertThat(addresses("192.0.2.0/29"))
                .containsExactly("192.0.2.1", "192.0.2.2", "192.0.2.3", "192.0.2.4", "192.0.2.5", "192.0.2.6");
        assertThat(scope("127.0.0.0/16").size()).isEqualTo(65_534);
    }

    @Test
    void bits_behind_the_prefix_do_not_matter() {
        assertThat(addresses("192.0.2.77/30")).containsExactly("192.0.2.77", "192.0.2.78");
    }

    @Test
    void ranges_addresses_and_names_are_taken_in_their_order() {
        assertThat(addresses("192.0.2.254-192.0.3.1, printer.example", "192.0.2.7-8 ::1"))
                .containsExactly(
                        "192.0.2.254",
                        "192.0.2.255",
                        "192.0.3.0",
                        "192.0.3.1",
                        "printer.example",
                        "192.0.2.7",
                        "192.0.2.8",
                        "0:0:0:0:0:0:0:1");
    }

    @Test
    void small_subnets_of_ipv6_are_counted_too() {
        assertThat(addresses("2001:db8::10/126"))
                .containsExactly(
                        "2001:db8:0:0:0:0:0:10",
                        "2001:db8:0:0:0:0:0:11",
                        "2001:db8:0:0:0:0:0:12",
                        "2001:db8:0:0:0:0:0:13");
    }

    @Test
    void it_knows_what_it_looks_at_in_any_spelling() {
        Scope scope = scope("2001:db8::/120 192.0.2.0/24 printer.example");
        assertThat(scope.contains("2001:db8::7")).isTrue();
        assertThat(scope.contains("192.0.2.200")).isTrue();
        assertThat(scope.contains("192.0.3.1")).isFalse();
        assertThat(scope.contains("printer.example")).isTrue();
        assertThat(scope.contains("other.example")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ,",
                "192.0.2.256",
                "192.0.2.0/33",
                "192.0.2.9-4",
                "10.0.0.0/8",
                "::/64",
                "192.0.2",
                "a b!c",
                "192.0.2.1-::1",
                "1.2.3.4.5"
            })
    void what_is_no_scope_is_said_and_not_guessed(String text) {
        assertThat(Scope.of(List.of(text)))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.trouble().code()).isEqualTo(TroubleCode.SCOPE_INVALID));
    }
}
