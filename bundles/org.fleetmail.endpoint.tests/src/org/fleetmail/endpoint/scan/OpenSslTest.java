package org.fleetmail.endpoint.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.json.TargetSchema;
import org.fleetmail.endpoint.verdict.SeenBy;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.endpoint.verdict.Verdicts;
import org.fleetmail.testkit.mail.OpenSslPeer;
import org.fleetmail.testkit.pki.CertificateWish;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.ClientShape;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.certificate.TrustPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OpenSslTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("OpenSSL test");

    @Test
    void everySuiteOfTls12InTheServersOrder() throws IOException {
        try (OpenSslPeer peer = peer(
                wish().rsa(2048),
                "-tls1_2",
                "-serverpref",
                "-cipher",
                "ECDHE-RSA-AES256-GCM-SHA384:AES128-SHA:ECDHE-RSA-AES128-GCM-SHA256:DHE-RSA-AES128-SHA256:@SECLEVEL=0")) {
            EndpointObservation seen = verify(peer, Depth.DEEP);
            assertThat(seen.offer().suites().get(ProtocolVersion.TLS_1_2))
                    .extracting(CipherSuite::name)
                    .containsExactly(
                            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
                            "TLS_RSA_WITH_AES_128_CBC_SHA",
                            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
                            "TLS_DHE_RSA_WITH_AES_128_CBC_SHA256");
            assertThat(seen.offer().complete()).isTrue();
            assertThat(seen.offer().serverPreference()).isEqualTo(Answer.YES);
            assertThat(seen.offer().version(ProtocolVersion.TLS_1_3)).isEqualTo(Answer.NO);
            assertThat(seen.offer().finiteFieldBits().orElse(0)).isGreaterThanOrEqualTo(2048);
            assertThat(rules(seen)).contains("C5", "C6", "P5", "K9").doesNotContain("P3", "C1", "C2", "C9");
        }
    }

    @Test
    void theClientsOrder() throws IOException {
        try (OpenSslPeer peer = peer(wish(), "-tls1_2")) {
            assertThat(verify(peer, Depth.DEEP).offer().serverPreference()).isEqualTo(Answer.NO);
        }
    }

    @Test
    void tls13AloneAndItsGroups() throws IOException {
        try (OpenSslPeer peer = peer(wish(), "-tls1_3", "-groups", "P-384:X25519")) {
            EndpointObservation seen = verify(peer, Depth.DEEP);
            assertThat(seen.offer().suites().get(ProtocolVersion.TLS_1_3)).hasSize(3);
            assertThat(seen.offer().groups())
                    .extracting(Object::toString)
                    .containsExactlyInAnyOrder("x25519", "secp384r1");
            assertThat(seen.offer().version(ProtocolVersion.TLS_1_2)).isEqualTo(Answer.NO);
            assertThat(seen.offer().version(ProtocolVersion.SSL_3)).isEqualTo(Answer.NO);
            assertThat(Verdicts.of(seen).outcome()).isEqualTo(Verdict.Result.VERIFIED);
            ClientShape old = client(ProtocolVersion.TLS_1_0, ProtocolVersion.TLS_1_2);
            assertThat(SeenBy.of(old, seen).possible()).isEqualTo(Answer.NO);
            assertThat(ask(peer, old)).isEqualTo(Answer.NO);
            ClientShape modern = client(ProtocolVersion.TLS_1_2, ProtocolVersion.TLS_1_3);
            assertThat(SeenBy.of(modern, seen).possible()).isEqualTo(Answer.YES);
            assertThat(ask(peer, modern)).isEqualTo(Answer.YES);
        }
    }

    @Test
    void nothingBetterThanTls10() throws IOException {
        try (OpenSslPeer peer = peer(wish(), "-tls1", "-cipher", "ALL:@SECLEVEL=0")) {
            EndpointObservation seen = verify(peer, Depth.GRADE);
            assertThat(seen.handshake().orElseThrow().version()).isEqualTo(ProtocolVersion.TLS_1_0);
            assertThat(rules(seen)).contains("P4", "P5", "C8");
        }
    }

    @Test
    void noEncryptionAndNoCertificate() throws IOException {
        try (OpenSslPeer peer = peer(wish(), "-tls1_2", "-cipher", "ALL:eNULL:aNULL:@SECLEVEL=0")) {
            EndpointObservation seen = verify(peer, Depth.GRADE);
            assertThat(rules(seen)).contains("C1", "C2");
            assertThat(Verdicts.of(seen).outcome()).isEqualTo(Verdict.Result.INSECURE);
        }
    }

    @Test
    @Tag("row:T14")
    @Tag("row:S6")
    @Tag("row:S17")
    @Tag("row:K20")
    void certificatesThatAreWrong() throws IOException {
        assertThat(rulesOf(wish().expired())).contains("K2");
        assertThat(rulesOf(wish().notYetValid())).contains("K3");
        assertThat(rulesOf(wish().signedByItself())).contains("K1");
        assertThat(rulesOf(wish().withoutIntermediate())).contains("K7");
        assertThat(rulesOf(AUTHORITY.wish("other.test"))).contains("K5");
        assertThat(rulesOf(wish().withoutAlternativeNames())).contains("K6");
        assertThat(rulesOf(wish().forClients())).contains("K11");
        assertThat(rulesOf(wish().rsa(1024), "-cipher", "ALL:@SECLEVEL=0")).contains("K9");
        assertThat(rulesOf(wish().rsa(2048).digest("SHA1").signedByItself(), "-cipher", "ALL:@SECLEVEL=0"))
                .contains("K10", "K1");
    }

    @Test
    void aChainLongerThanAnyHonestOneIsGivenUp() throws IOException {
        Credential honest = wish().issue();
        List<X509Certificate> chain = new ArrayList<>(honest.chain());
        chain.addAll(Collections.nCopies(150, chain.get(1)));
        try (OpenSslPeer peer = OpenSslPeer.start(new Credential(honest.key(), chain))) {
            EndpointObservation seen = verify(peer, Depth.GRADE);
            assertThat(seen.handshake()).isEmpty();
            assertThat(Verdicts.of(seen).outcome()).isEqualTo(Verdict.Result.UNKNOWN);
        }
    }

    private static List<String> rulesOf(CertificateWish wish, String... options) throws IOException {
        try (OpenSslPeer peer = peer(wish, options)) {
            EndpointObservation seen = verify(peer, Depth.GRADE);
            assertThat(Verdicts.of(seen).outcome()).isNotEqualTo(Verdict.Result.VERIFIED);
            return rules(seen);
        }
    }

    private static OpenSslPeer peer(CertificateWish wish, String... options) {
        return OpenSslPeer.start(wish.issue(), options);
    }

    private static CertificateWish wish() {
        return AUTHORITY.wish("127.0.0.1");
    }

    private static ClientShape client(ProtocolVersion oldest, ProtocolVersion newest) {
        return new ClientShape("printer", EnumSet.range(oldest, newest), List.of(), List.of(), true, true, false);
    }

    private static Answer ask(OpenSslPeer peer, ClientShape client) {
        return LiveMeeting.ask(target(peer), client, Duration.ofSeconds(5), new Cancellation())
                .possible();
    }

    private static List<String> rules(EndpointObservation seen) {
        return Verdicts.of(seen).findings().stream().map(Finding::rule).toList();
    }

    private static EndpointTarget target(OpenSslPeer peer) {
        EndpointTarget target =
                ((Outcome.Done<EndpointTarget>) EndpointTarget.parse("https://127.0.0.1:" + peer.port())).value();
        return target.withTrust(new TrustPolicy(false, List.of(AUTHORITY.root()), Set.of()));
    }

    private static EndpointObservation verify(OpenSslPeer peer, Depth depth) {
        EndpointObservation seen =
                new LiveVerifier().verify(target(peer), depth, Duration.ofSeconds(20), new Cancellation(), step -> {});
        TargetSchema.accepts(seen);
        assertThat(seen.offer().unanswered()).isZero();
        return seen;
    }
}
