package org.fleetmail.mail.sasl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import javax.security.sasl.SaslException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScramClientTest {
    private static final String SERVER_FIRST =
            "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096";

    private static ScramClient client(ScramHash hash, String nonce) {
        return new ScramClient(hash, "user", "pencil".toCharArray(), nonce);
    }

    private static String answer(ScramClient client, String challenge) throws SaslException {
        return new String(client.evaluateChallenge(challenge.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    /** RFC 7677 section 3. */
    @Test
    void the_exchange_of_rfc_7677_comes_out_as_printed() throws SaslException {
        ScramClient client = client(ScramHash.SHA_256, "rOprNGfwEbeRWgbNEkqO");
        assertThat(answer(client, "")).isEqualTo("n,,n=user,r=rOprNGfwEbeRWgbNEkqO");
        assertThat(answer(client, SERVER_FIRST))
                .isEqualTo("c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                        + "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");
        assertThat(answer(client, "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="))
                .isEmpty();
        assertThat(client.isComplete()).isTrue();
    }

    /** RFC 5802 section 5. */
    @Test
    void the_exchange_of_rfc_5802_comes_out_as_printed() throws SaslException {
        ScramClient client = client(ScramHash.SHA_1, "fyko+d2lbbFgONRv9qkxdawL");
        answer(client, "");
        assertThat(answer(client, "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096"))
                .endsWith(",p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=");
        assertThat(answer(client, "v=rmF9pqV8S7suAoZWja4dJRkFsKQ=")).isEmpty();
    }

    @Test
    void a_server_that_does_not_know_the_password_is_found_out() throws SaslException {
        ScramClient client = client(ScramHash.SHA_256, "rOprNGfwEbeRWgbNEkqO");
        answer(client, "");
        answer(client, SERVER_FIRST);
        assertThatThrownBy(() -> answer(client, "v=AAAATRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="))
                .isInstanceOf(SaslException.class);
        assertThat(client.isComplete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "e=other-error",
                "r=somebody-else,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
                "r=rOprNGfwEbeRWgbNEkqOx,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=1",
                "r=rOprNGfwEbeRWgbNEkqOx,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=9999999",
                "r=rOprNGfwEbeRWgbNEkqOx,s=***,i=4096",
                "m=ext,r=rOprNGfwEbeRWgbNEkqOx,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096"
            })
    void a_server_of_another_exchange_or_with_absurd_numbers_is_not_answered(String challenge) throws SaslException {
        ScramClient client = client(ScramHash.SHA_256, "rOprNGfwEbeRWgbNEkqO");
        answer(client, "");
        assertThatThrownBy(() -> answer(client, challenge)).isInstanceOf(SaslException.class);
    }
}
