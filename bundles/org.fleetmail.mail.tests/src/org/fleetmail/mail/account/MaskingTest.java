package org.fleetmail.mail.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.fleetmail.core.secret.Secret;
import org.junit.jupiter.api.Test;

class MaskingTest {
    private final Masking masking = new Masking("scan", Secret.of("s3cret"));

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_server_that_repeats_what_it_was_told_does_not_make_us_tell_it() {
        String said = "535 no: s3cret " + base64("s3cret") + " " + base64("\0scan\0s3cret");
        assertThat(masking.in(said)).isEqualTo("535 no: ••• ••• •••");
    }

    @Test
    void what_is_said_is_one_line_of_bounded_length() {
        assertThat(masking.in("535\r\nnot\u0007 you")).isEqualTo("535 not you");
        assertThat(masking.in("x".repeat(100_000))).hasSizeLessThan(600);
    }
}
