package org.fleetmail.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.Locale;
import org.fleetmail.cli.internal.Caller.Called;
import org.fleetmail.testkit.mail.AuthorityPeer;
import org.fleetmail.testkit.mail.OpenSslPeer;
import org.fleetmail.testkit.pki.CertificateWish;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code verify} asks a certificate's issuer when it is allowed to, with a real OpenSSL as server and responder. */
class VerifyIssuersTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Issuers");

    @TempDir
    Path home;

    private Caller fleetmail;
    private AuthorityPeer issuer;
    private Path root;

    @BeforeEach
    void open() throws IOException {
        fleetmail = new Caller(home);
        issuer = AuthorityPeer.start();
        root = Files.writeString(home.resolve("root.pem"), Credential.pem(AUTHORITY.root()));
    }

    @AfterEach
    void close() throws IOException {
        issuer.close();
        fleetmail.end();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void responder_and_list_are_asked_with_revocation_alone(boolean revoked) throws IOException {
        Credential server = wish().issue();
        issuer.respond(AUTHORITY, server, revoked);
        issuer.put(
                "list.crl", revoked ? AUTHORITY.revocationList(server.chain().getFirst()) : AUTHORITY.revocationList());
        try (OpenSslPeer peer = OpenSslPeer.start(server)) {
            assertThat(target(verify(peer, "--format", "json")).path("revocation"))
                    .isEmpty();
            Called called = verify(peer, "--revocation", "--format", "json");
            JsonNode said = target(called).path("revocation");
            assertThat(said.findValuesAsText("source")).containsExactly("ocsp", "crl");
            assertThat(said.findValuesAsText("status")).hasSize(2).containsOnly(revoked ? "revoked" : "good");
            assertThat(target(called).path("findings").findValuesAsText("id").contains("K13"))
                    .isEqualTo(revoked);
            assertThat(called.status()).isEqualTo(revoked ? 1 : 0);
        }
    }

    @Test
    void why_nothing_is_known_is_told_in_the_language_of_the_person() throws IOException {
        try (OpenSslPeer peer = OpenSslPeer.start(wish().issue())) {
            Called english = verify(peer, "--revocation");
            assertThat(english.out())
                    .contains("Revocation ? The responder (OCSP): no answer came from the address in the certificate.")
                    .contains("The revocation list (CRL): no answer came", "[K17]");
            assertThat(english.status()).isZero();
            fleetmail.language(Locale.JAPANESE);
            assertThat(verify(peer, "--revocation").out())
                    .contains("失効 ? レスポンダー (OCSP): 証明書に記された場所から応答がありませんでした。", "[K17]");
        }
    }

    @Test
    void the_missing_issuer_is_fetched_with_fetch_issuers_alone() throws IOException, CertificateEncodingException {
        issuer.put("issuer.cer", AUTHORITY.intermediate().getEncoded());
        try (OpenSslPeer peer = OpenSslPeer.start(wish().withoutIntermediate().issue())) {
            JsonNode named =
                    target(verify(peer, "--format", "json")).path("path").path("missing");
            assertThat(named.path("addresses").path(0).asText()).isEqualTo(issuer.address() + "issuer.cer");
            assertThat(named.path("completes").asBoolean()).isFalse();
            assertThat(named.has("fetched")).isFalse();
            JsonNode fetched = target(verify(peer, "--fetch-issuers", "--format", "json"))
                    .path("path")
                    .path("missing");
            assertThat(fetched.path("completes").asBoolean()).isTrue();
            assertThat(fetched.path("fetched").path("subject").asText()).contains("Throw-away intermediate");
        }
    }

    private CertificateWish wish() {
        return AUTHORITY.wish("127.0.0.1").informing(issuer.address());
    }

    private Called verify(OpenSslPeer peer, String... options) {
        Object[] call = new Object[4 + options.length];
        call[0] = "verify";
        call[1] = "https://127.0.0.1:" + peer.port();
        call[2] = "--trust";
        call[3] = root;
        System.arraycopy(options, 0, call, 4, options.length);
        return fleetmail.call(call);
    }

    private static JsonNode target(Called called) {
        return Shape.checked(called.out()).path("targets").path(0);
    }
}
