package org.fleetmail.endpoint.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.endpoint.verdict.Verdicts;
import org.fleetmail.testkit.mail.LegacyPeer;
import org.fleetmail.testkit.mail.Ssl2Peer;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.certificate.TrustPolicy;
import org.junit.jupiter.api.Test;

class LegacyTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Legacy test");

    @Test
    void everythingThatIsForbiddenToday() throws IOException {
        try (LegacyPeer peer =
                LegacyPeer.start(AUTHORITY.wish("127.0.0.1").rsa(2048).issue(), "SSLv3,TLSv1,TLSv1.1,TLSv1.2", "all")) {
            EndpointObservation seen = verify(peer.port(), Depth.DEEP);
            assertThat(seen.offer().version(ProtocolVersion.SSL_3)).isEqualTo(Answer.YES);
            assertThat(seen.offer().version(ProtocolVersion.TLS_1_3)).isEqualTo(Answer.NO);
            assertThat(seen.offer().suites().get(ProtocolVersion.TLS_1_2))
                    .extracting(CipherSuite::name)
                    .contains(
                            "TLS_RSA_WITH_NULL_SHA256",
                            "TLS_DH_anon_WITH_AES_128_GCM_SHA256",
                            "TLS_RSA_WITH_RC4_128_SHA");
            assertThat(seen.offer().suites().get(ProtocolVersion.SSL_3))
                    .extracting(CipherSuite::name)
                    .contains("TLS_RSA_WITH_RC4_128_SHA", "TLS_RSA_EXPORT_WITH_RC4_40_MD5", "TLS_RSA_WITH_DES_CBC_SHA");
            assertThat(rules(seen)).contains("P2", "P3", "P5", "C1", "C2", "C3", "C4", "C5");
            assertThat(Verdicts.of(seen).outcome()).isEqualTo(Verdict.Result.INSECURE);
        }
    }

    @Test
    void nothingButSsl3() throws IOException {
        try (LegacyPeer peer = LegacyPeer.start(
                AUTHORITY.wish("127.0.0.1").rsa(2048).issue(), "SSLv3", "SSL_RSA_WITH_3DES_EDE_CBC_SHA")) {
            EndpointObservation seen = verify(peer.port(), Depth.GRADE);
            assertThat(seen.handshake())
                    .as("no library of ours finishes such a handshake")
                    .isEmpty();
            assertThat(seen.offer().version(ProtocolVersion.SSL_3)).isEqualTo(Answer.YES);
            assertThat(rules(seen)).contains("P2", "P4", "C4", "C5", "C8");
            assertThat(Verdicts.of(seen).outcome()).isEqualTo(Verdict.Result.INSECURE);
            assertThat(seen.connections()).isLessThanOrEqualTo(8);
        }
    }

    @Test
    void nothingButSsl2() throws IOException, CertificateEncodingException {
        try (Ssl2Peer peer = Ssl2Peer.start(AUTHORITY.wish("127.0.0.1").issue())) {
            EndpointObservation seen = verify(peer.port(), Depth.GRADE);
            assertThat(seen.offer().version(ProtocolVersion.SSL_2)).isEqualTo(Answer.YES);
            assertThat(seen.offer().version(ProtocolVersion.TLS_1_2)).isEqualTo(Answer.NO);
            assertThat(rules(seen)).contains("P1", "P4");
            assertThat(Verdicts.of(seen).outcome()).isEqualTo(Verdict.Result.INSECURE);
            assertThat(seen.connections()).isLessThanOrEqualTo(8);
        }
    }

    private static List<String> rules(EndpointObservation seen) {
        return Verdicts.of(seen).findings().stream().map(Finding::rule).toList();
    }

    private static EndpointObservation verify(int port, Depth depth) {
        EndpointTarget target =
                ((Outcome.Done<EndpointTarget>) EndpointTarget.parse("https://127.0.0.1:" + port)).value();
        return new LiveVerifier()
                .verify(
                        target.withTrust(new TrustPolicy(false, List.of(AUTHORITY.root()), Set.of())),
                        depth,
                        Duration.ofSeconds(20),
                        new Cancellation(),
                        step -> {});
    }
}
