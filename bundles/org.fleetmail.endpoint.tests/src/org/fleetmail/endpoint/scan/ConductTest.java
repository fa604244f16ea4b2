package org.fleetmail.endpoint.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.TlsConduct;
import org.fleetmail.endpoint.TlsConduct.Flaws;
import org.fleetmail.endpoint.TlsConduct.Resumption;
import org.fleetmail.endpoint.json.TargetSchema;
import org.fleetmail.testkit.mail.FragilePeer;
import org.fleetmail.testkit.mail.FragilePeer.Flaw;
import org.fleetmail.testkit.mail.OpenSslPeer;
import org.fleetmail.testkit.mail.PostfixPeer;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.FiniteField;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.SignatureScheme;
import org.fleetmail.tls.certificate.ServerCertificate;
import org.fleetmail.tls.certificate.TrustPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How servers conduct themselves, on real ones as far as they still exist. */
class ConductTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Conduct test");

    @Test
    void postfix_as_installed_with_an_rsa_key_costs_at_most_130_connections() throws IOException {
        try (PostfixPeer postfix = PostfixPeer.start(rsa())) {
            EndpointObservation seen = deep("smtp+starttls://127.0.0.1:" + postfix.submissionPort());
            assertThat(seen.connections()).isLessThanOrEqualTo(130);
            assertThat(seen.offer().complete()).isTrue();
            assertThat(seen.offer().serverPreference()).isEqualTo(Answer.NO);
            TlsConduct conduct = seen.offer().conduct();
            assertThat(conduct.resumption()).isEqualTo(new Resumption(Answer.NO, Answer.YES, Answer.YES));
            assertThat(conduct.fallbackProtection()).isEqualTo(Answer.YES);
            assertThat(conduct.clientRenegotiation()).isEqualTo(Answer.NO);
            assertThat(conduct.longHello()).isEqualTo(Answer.YES);
            assertThat(conduct.earlyData()).isEqualTo(Answer.NO);
            assertThat(conduct.flaws()).isEqualTo(new Flaws(Answer.NO, Answer.NO, Answer.NO));
            assertThat(conduct.signatures())
                    .extracting(SignatureScheme::name)
                    .contains("rsa_pss_rsae_sha256", "rsa_pkcs1_sha1")
                    .noneMatch(name -> name.startsWith("ecdsa"));
        }
    }

    @Test
    void tickets_early_data_and_renegotiation_where_they_are_switched_on() throws IOException {
        TlsConduct conduct = conduct(rsa(), "-client_renegotiation", "-max_early_data", "16384");
        assertThat(conduct.resumption()).isEqualTo(new Resumption(Answer.NO, Answer.YES, Answer.YES));
        assertThat(conduct.earlyData()).isEqualTo(Answer.YES);
        assertThat(conduct.clientRenegotiation()).isEqualTo(Answer.YES);
        assertThat(conduct.finiteField()).contains(new FiniteField(2048, "modp2048"));
    }

    @Test
    void identifiers_alone_where_tickets_are_switched_off() throws IOException {
        TlsConduct conduct = conduct(AUTHORITY.wish("127.0.0.1").issue(), "-no_ticket", "-num_tickets", "0");
        assertThat(conduct.resumption()).isEqualTo(new Resumption(Answer.YES, Answer.NO, Answer.NO));
        assertThat(conduct.earlyData()).isEqualTo(Answer.NO);
        assertThat(conduct.clientRenegotiation()).isEqualTo(Answer.NO);
    }

    @ParameterizedTest
    @CsvSource({"-tls1_2", "-tls1_3"})
    void both_certificates_of_a_server_that_has_two(String version) throws IOException {
        Credential second = AUTHORITY.wish("127.0.0.1").issue();
        try (OpenSslPeer peer = OpenSslPeer.startWithTwo(rsa(), second, version)) {
            assertThat(deep("https://127.0.0.1:" + peer.port())
                            .offer()
                            .conduct()
                            .certificates())
                    .extracting(ServerCertificate::keyAlgorithm)
                    .containsExactlyInAnyOrder("RSA", "EC");
        }
    }

    @Test
    void the_order_of_a_server_that_mixes_strong_and_weak_suites() throws IOException {
        try (OpenSslPeer peer = OpenSslPeer.start(
                rsa(),
                "-tls1_2",
                "-serverpref",
                "-cipher",
                "AES256-SHA:ECDHE-RSA-AES128-GCM-SHA256:AES128-SHA:ECDHE-RSA-AES256-GCM-SHA384:CAMELLIA128-SHA")) {
            assertThat(deep("https://127.0.0.1:" + peer.port()).offer().suites().get(ProtocolVersion.TLS_1_2))
                    .extracting(Object::toString)
                    .containsExactly(
                            "TLS_RSA_WITH_AES_256_CBC_SHA",
                            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
                            "TLS_RSA_WITH_AES_128_CBC_SHA",
                            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
                            "TLS_RSA_WITH_CAMELLIA_128_CBC_SHA");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NONE,                   NO,  NO,  NO",
        "HEARTBLEED,             YES, NO,  NO",
        "EARLY_CHANGE,           NO,  YES, NO",
        "PADDING_ORACLE,         NO,  NO,  YES",
        "PADDING_ORACLE_BY_CLOSING, NO,  NO,  YES"
    })
    void flaws_of_a_server_made_to_have_them(Flaw flaw, Answer heartbleed, Answer change, Answer robot)
            throws IOException {
        try (FragilePeer peer = FragilePeer.start(rsa(), flaw)) {
            assertThat(deep("https://127.0.0.1:" + peer.port())
                            .offer()
                            .conduct()
                            .flaws())
                    .isEqualTo(new Flaws(heartbleed, change, robot));
        }
    }

    private static Credential rsa() {
        return AUTHORITY.wish("127.0.0.1").rsa(2048).issue();
    }

    private static TlsConduct conduct(Credential credential, String... options) throws IOException {
        try (OpenSslPeer peer = OpenSslPeer.start(credential, options)) {
            return deep("https://127.0.0.1:" + peer.port()).offer().conduct();
        }
    }

    private static EndpointObservation deep(String uri) {
        EndpointTarget target = ((Outcome.Done<EndpointTarget>) EndpointTarget.parse(uri)).value();
        EndpointObservation seen = new LiveVerifier()
                .verify(
                        target.withTrust(new TrustPolicy(false, List.of(AUTHORITY.root()), Set.of())),
                        Depth.DEEP,
                        Duration.ofSeconds(30),
                        new Cancellation(),
                        step -> {});
        TargetSchema.accepts(seen);
        return seen;
    }
}
