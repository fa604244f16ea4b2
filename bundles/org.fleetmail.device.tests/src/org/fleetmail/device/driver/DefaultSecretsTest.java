package org.fleetmail.device.driver;

import static org.assertj.core.api.Assertions.assertThat;

import org.fleetmail.core.secret.Secret;
import org.fleetmail.device.driver.Credentials.Community;
import org.fleetmail.device.driver.Credentials.Login;
import org.junit.jupiter.api.Test;

class DefaultSecretsTest {
    private static Secret secret(String text) {
        return Secret.of(text);
    }

    @Test
    void a_community_everybody_knows_is_one_wherever_it_stands() {
        assertThat(DefaultSecrets.among(new Community(false, secret("public"), secret("x7-Qq2"))))
                .isTrue();
        assertThat(DefaultSecrets.among(new Community(false, secret("x7-Qq2"), secret("private"))))
                .isTrue();
        assertThat(DefaultSecrets.among(new Community(false, secret("x7-Qq2"), secret("x7-Qq2"))))
                .isFalse();
    }

    @Test
    void so_is_a_password_of_a_web_interface() {
        assertThat(DefaultSecrets.among(new Login("admin", secret("")))).isTrue();
        assertThat(DefaultSecrets.among(new Login("admin", secret("long-and-own-8"))))
                .isFalse();
    }
}
