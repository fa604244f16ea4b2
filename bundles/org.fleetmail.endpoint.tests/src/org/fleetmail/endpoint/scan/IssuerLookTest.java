package org.fleetmail.endpoint.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.json.TargetSchema;
import org.fleetmail.endpoint.verdict.Verdicts;
import org.fleetmail.testkit.mail.AuthorityPeer;
import org.fleetmail.testkit.mail.OpenSslPeer;
import org.fleetmail.testkit.pki.CertificateWish;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.tls.certificate.Fetching;
import org.fleetmail.tls.certificate.MissingIssuer;
import org.fleetmail.tls.certificate.PathVerdict;
import org.fleetmail.tls.certificate.Revocation;
import org.fleetmail.tls.certificate.Revocation.Source;
import org.fleetmail.tls.certificate.Revocation.Status;
import org.fleetmail.tls.certificate.TrustPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Staples and issuers, with a real OpenSSL as server and as responder. */
class IssuerLookTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Issuer test");
    private static AuthorityPeer web;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException, CertificateEncodingException {
        web = AuthorityPeer.start();
        web.put("issuer.cer", AUTHORITY.intermediate().getEncoded());
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    @ParameterizedTest
    @CsvSource({"false, GOOD", "true, REVOKED"})
    void a_staple_made_by_openssl_is_verified(boolean revoked, Status expected) throws IOException {
        Credential server = wish().mustStaple().issue();
        Path staple = Files.write(folder.resolve("staple"), AuthorityPeer.answerOfOpenSsl(AUTHORITY, server, revoked));
        EndpointObservation seen = verify(server, Fetching.NOTHING, "-status_file", staple.toString());
        assertThat(seen.revocation())
                .extracting(Revocation::source, Revocation::status)
                .containsExactly(tuple(Source.STAPLE, expected));
        assertThat(rules(seen)).doesNotContain("K14");
        assertThat(rules(seen).contains("K13")).isEqualTo(revoked);
    }

    @Test
    void a_staple_that_is_demanded_and_not_there_is_found() throws IOException {
        EndpointObservation seen = verify(wish().mustStaple().issue(), Fetching.NOTHING);
        assertThat(seen.revocation()).isEmpty();
        assertThat(rules(seen)).contains("K14");
    }

    @Test
    void responder_and_list_are_asked_when_that_is_allowed() throws IOException {
        Credential server = wish().issue();
        web.put("ocsp", AuthorityPeer.answerOfOpenSsl(AUTHORITY, server, true));
        web.put("list.crl", AUTHORITY.revocationList(server.chain().getFirst()));
        assertThat(verify(server, Fetching.NOTHING).revocation()).isEmpty();
        EndpointObservation seen = verify(server, Fetching.ALL);
        assertThat(seen.revocation())
                .extracting(Revocation::source, Revocation::status)
                .containsExactly(tuple(Source.OCSP, Status.REVOKED), tuple(Source.CRL, Status.REVOKED));
        assertThat(rules(seen)).contains("K13");
    }

    @Test
    void the_missing_intermediate_is_named_always_and_fetched_when_that_is_allowed() throws IOException {
        Credential server = wish().withoutIntermediate().issue();
        MissingIssuer named = missing(verify(server, Fetching.NOTHING));
        assertThat(named.name()).contains("Throw-away intermediate");
        assertThat(named.addresses()).containsExactly(web.address() + "issuer.cer");
        assertThat(named.fetched()).isEmpty();
        EndpointObservation seen = verify(server, new Fetching(false, false, true));
        assertThat(missing(seen).completes()).isTrue();
        assertThat(rules(seen)).contains("K7");
    }

    private static MissingIssuer missing(EndpointObservation seen) {
        return seen.path().flatMap(PathVerdict::missing).orElseThrow();
    }

    private static CertificateWish wish() {
        return AUTHORITY.wish("127.0.0.1").informing(web.address());
    }

    private static List<String> rules(EndpointObservation seen) {
        return Verdicts.of(seen).findings().stream().map(Finding::rule).toList();
    }

    private static EndpointObservation verify(Credential credential, Fetching fetching, String... options)
            throws IOException {
        try (OpenSslPeer peer = OpenSslPeer.start(credential, options)) {
            EndpointTarget target =
                    ((Outcome.Done<EndpointTarget>) EndpointTarget.parse("https://127.0.0.1:" + peer.port())).value();
            TrustPolicy trust = new TrustPolicy(false, List.of(AUTHORITY.root()), Set.of(), fetching);
            EndpointObservation seen = new LiveVerifier()
                    .verify(
                            target.withTrust(trust),
                            Depth.GRADE,
                            Duration.ofSeconds(20),
                            new Cancellation(),
                            step -> {});
            TargetSchema.accepts(seen);
            return seen;
        }
    }
}
