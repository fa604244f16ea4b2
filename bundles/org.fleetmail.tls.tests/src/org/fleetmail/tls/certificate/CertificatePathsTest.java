package org.fleetmail.tls.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.fleetmail.testkit.pki.CertificateWish;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.tls.certificate.PathProblem.Kind;
import org.junit.jupiter.api.Test;

class CertificatePathsTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Path test");

    @Test
    void aGoodChainIsTrustedByItsRoot() {
        PathVerdict verdict = check(wish());
        assertThat(verdict.trusted()).isTrue();
        assertThat(verdict.problems()).isEmpty();
        assertThat(verdict.path()).hasSize(3);
        assertThat(verdict.anchor()).contains("O=Path test,CN=Throw-away root");
        assertThat(verdict.publicAnchor()).isFalse();
    }

    @Test
    void andByItsIntermediateAsAnchor() {
        TrustPolicy trust = new TrustPolicy(false, List.of(AUTHORITY.intermediate()), Set.of());
        assertThat(CertificatePaths.check(describe(wish()), trust, Instant.now())
                        .trusted())
                .isTrue();
    }

    @Test
    void eachFaultHasItsKind() {
        assertFault(wish().expired(), Kind.EXPIRED);
        assertFault(wish().notYetValid(), Kind.NOT_YET_VALID);
        assertFault(wish().signedByItself(), Kind.SELF_SIGNED);
        assertFault(wish().withoutIntermediate(), Kind.MISSING_INTERMEDIATE);
        assertFault(wish().forClients(), Kind.KEY_USAGE);
        assertFault(new TestAuthority("Somebody else").wish("mail.test"), Kind.UNKNOWN_ISSUER);
    }

    @Test
    void theMissingIntermediateIsNamed() {
        assertThat(check(wish().withoutIntermediate()).problems().getFirst().detail())
                .isEqualTo("O=Path test,CN=Throw-away intermediate");
    }

    @Test
    void aMisorderedChainIsTrustedButTold() {
        PathVerdict verdict = check(wish().misordered());
        assertThat(verdict.trusted()).isTrue();
        assertThat(verdict.has(Kind.ANCHOR_SENT)).isTrue();
    }

    @Test
    void pinsAreTheOnlyCertificatesAccepted() {
        List<ServerCertificate> chain = describe(wish());
        String print = chain.getFirst().sha256();
        List<X509Certificate> anchors = List.of(AUTHORITY.root());
        assertThat(CertificatePaths.check(chain, new TrustPolicy(false, anchors, Set.of(print)), Instant.now())
                        .trusted())
                .isTrue();
        PathVerdict other =
                CertificatePaths.check(chain, new TrustPolicy(false, anchors, Set.of("00".repeat(32))), Instant.now());
        assertThat(other.trusted()).isFalse();
        assertThat(other.has(Kind.NOT_PINNED)).isTrue();
    }

    @Test
    void aForgedSignatureIsFound() throws CertificateException {
        X509Certificate impostor = new TestAuthority("Path test").intermediate();
        List<ServerCertificate> chain = new ArrayList<>(describe(wish().withoutIntermediate()));
        chain.add(CertificateReader.describe(impostor));
        assertThat(CertificatePaths.check(chain, trust(), Instant.now()).has(Kind.BAD_SIGNATURE))
                .isTrue();
    }

    @Test
    void bytesThatAreNoCertificateAreMalformed() {
        PathVerdict verdict = CertificatePaths.check(
                List.of(CertificateReader.describe(new byte[] {0x30, 3, 1, 2, 3})), trust(), Instant.now());
        assertThat(verdict.trusted()).isFalse();
        assertThat(verdict.has(Kind.MALFORMED)).isTrue();
    }

    @Test
    void everyTruncationAndEveryFlippedByteEndsInAnAnswer() throws CertificateEncodingException {
        byte[] der = wish().issue().chain().getFirst().getEncoded();
        for (int i = 0; i < der.length; i++) {
            byte[] flipped = der.clone();
            flipped[i] ^= 0x55;
            assertThat(CertificatePaths.check(List.of(CertificateReader.describe(flipped)), trust(), Instant.now())
                            .trusted())
                    .isFalse();
            CertificateReader.describe(Arrays.copyOf(der, i));
        }
    }

    @Test
    void aChainOfAHundredIsCheckedInTime() {
        List<ServerCertificate> chain = new ArrayList<>(describe(wish()));
        chain.addAll(Collections.nCopies(97, chain.get(1)));
        Instant begin = Instant.now();
        CertificatePaths.check(chain, trust(), Instant.now());
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    private static void assertFault(CertificateWish wish, Kind kind) {
        PathVerdict verdict = check(wish);
        assertThat(verdict.trusted()).isFalse();
        assertThat(verdict.problems()).extracting(PathProblem::kind).contains(kind);
    }

    private static CertificateWish wish() {
        return AUTHORITY.wish("mail.test");
    }

    private static PathVerdict check(CertificateWish wish) {
        return CertificatePaths.check(describe(wish), trust(), Instant.now());
    }

    private static TrustPolicy trust() {
        return new TrustPolicy(false, List.of(AUTHORITY.root()), Set.of());
    }

    private static List<ServerCertificate> describe(CertificateWish wish) {
        return wish.issue().chain().stream().map(CertificatePathsTest::describe).toList();
    }

    private static ServerCertificate describe(X509Certificate certificate) {
        try {
            return CertificateReader.describe(certificate);
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }
}
