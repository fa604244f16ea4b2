package org.fleetmail.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void itNeverShowsItself() {
        Secret secret = Secret.of("canary");

        assertThat(secret).hasToString("•••");
        assertThat("" + secret + new StringBuilder().append(secret)).doesNotContain("canary");
        assertThat(secret.hashCode()).isEqualTo(Secret.of("other").hashCode());
    }

    @Test
    void whoeverTookItCannotChangeIt() {
        char[] given = "canary".toCharArray();
        Secret secret = Secret.of(given);
        given[0] = 'X';
        secret.reveal()[0] = 'Y';

        assertThat(secret.reveal()).containsExactly("canary".toCharArray());
        assertThat(secret.reveal(StandardCharsets.UTF_8)).isEqualTo("canary".getBytes(StandardCharsets.UTF_8));
        assertThat(secret.length()).isEqualTo(6);
        assertThat(secret).isEqualTo(Secret.of("canary")).isNotEqualTo(Secret.of("Canary"));
    }
}
