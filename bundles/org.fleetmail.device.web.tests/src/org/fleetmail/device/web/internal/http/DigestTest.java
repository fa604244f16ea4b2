package org.fleetmail.device.web.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.device.driver.Credentials.Login;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of RFC 7616 section 3.9.1, and challenges as devices write them. */
class DigestTest {
    private static final String NONCE = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v";
    private static final String CNONCE = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";

    private static Optional<Challenge> challenge(String scheme, String... headers) {
        return Challenge.of(
                new Answer(
                        URI.create("http://127.0.0.1/"),
                        401,
                        Map.of("www-authenticate", List.of(headers)),
                        new byte[0]),
                scheme);
    }

    @ParameterizedTest
    @CsvSource({
        "MD5,8ca523f5e9506fed4657c9700eebdbec",
        "SHA-256,753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"
    })
    void the_examples_of_the_rfc_come_out(String algorithm, String response) {
        String header = "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=" + algorithm
                + ", nonce=\"" + NONCE + "\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";
        Digest digest =
                new Digest(challenge("digest", header).orElseThrow(), new Login("Mufasa", Secret.of("Circle of Life")));
        assertThat(digest.header("GET", "/dir/index.html", CNONCE))
                .contains("response=\"" + response + "\"", "nc=00000001", "qop=auth,", "opaque=\"FQhe/");
    }

    @Test
    void a_challenge_without_qop_is_answered_in_the_old_way() {
        Digest digest = new Digest(
                challenge("digest", "Digest realm=\"r\",nonce=\"n\"").orElseThrow(), new Login("u", Secret.of("p")));
        assertThat(digest.header("GET", "/", "c")).doesNotContain("qop", "cnonce", "algorithm");
    }

    @Test
    void of_several_challenges_one_that_can_be_answered_is_taken() {
        assertThat(challenge(
                        "digest",
                        "Digest realm=\"r\", algorithm=SHA-512-256, nonce=\"a\"",
                        "Basic realm=\"r\", Digest realm=\"r, s\", algorithm=MD5, nonce=\"b\""))
                .map(each -> each.parameter("nonce") + each.parameter("realm"))
                .contains("br, s");
        assertThat(challenge("digest", "Digest realm=\"r\", qop=\"auth-int\", nonce=\"a\""))
                .isEmpty();
        assertThat(challenge("digest", "Negotiate", "x".repeat(10_000))).isEmpty();
    }
}
