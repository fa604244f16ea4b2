package org.fleetmail.tls.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.fleetmail.tls.certificate.HandMade.Issued;
import org.fleetmail.tls.certificate.PathProblem.Kind;
import org.junit.jupiter.api.Test;

class ProfileRulesTest {
    private static final String HOST = "mail.test";
    private static final Issued ROOT = HandMade.authority("Root").signedByItself();
    private static final KeyPair SHORT = HandMade.keys("RSA", 1024);

    @Test
    void a_chain_made_as_it_should_be_breaks_nothing() {
        Issued intermediate = HandMade.authority("Intermediate")
                .with(Extension.nameConstraints, true, permit("test"))
                .signedBy(ROOT);
        PathVerdict verdict = check(HandMade.server(HOST).signedBy(intermediate), intermediate, ROOT);
        assertThat(verdict.trusted()).isTrue();
        assertThat(verdict.problems()).isEmpty();
    }

    @Test
    void who_may_sign_certificates_has_to_be_an_authority() {
        KeyUsage usage = new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyCertSign);
        assertStandard(HandMade.server(HOST).with(Extension.keyUsage, true, usage), "keyUsage");
    }

    @Test
    void a_name_has_letters_digits_and_hyphens_and_may_begin_with_a_wildcard() {
        for (String right : List.of("xn--9ckt7d.test", "*.mail-1.test", "MAIL.test", "127.test")) {
            assertThat(ofServer(HandMade.server("a.test").names(right)).has(Kind.BREAKS_STANDARD))
                    .isFalse();
        }
        for (String wrong : List.of(
                "mail_1.test", "-mail.test", "mail.test.", "m*.test", "*", "mail..test", "a.".repeat(9000) + "test")) {
            assertStandard(HandMade.server("a.test").names(wrong), "subjectAltName");
        }
    }

    @Test
    void name_constraints_are_critical_constrain_something_and_have_no_leading_period() {
        assertConstraints(false, permit("test"), StandardRules.CRITICAL_NAME_CONSTRAINTS);
        assertConstraints(true, permit(".test"), "nameConstraints");
        assertConstraints(true, permit(), "nameConstraints");
    }

    @Test
    void the_authority_key_may_be_left_out_by_who_signed_with_the_certified_key_whatever_the_name() {
        HandMade anchor = HandMade.authority("Anchor").without(Extension.authorityKeyIdentifier);
        Issued itself = anchor.signedByItselfAs("Somebody");
        assertThat(check(HandMade.server(HOST).signedBy(itself), itself).problems())
                .isEmpty();
        Issued crossed = anchor.signedBy(ROOT);
        assertThat(check(HandMade.server(HOST).signedBy(crossed), crossed).problems())
                .containsExactly(new PathProblem(Kind.BREAKS_STANDARD, "CN=Anchor", "authorityKeyIdentifier"));
    }

    @Test
    void the_purposes_of_a_server_are_named_and_not_critical_and_those_of_a_root_are_not_given() {
        ExtendedKeyUsage any = new ExtendedKeyUsage(
                new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.anyExtendedKeyUsage});
        ExtendedKeyUsage server = new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth);
        assertBaseline(
                ofServer(HandMade.server(HOST).with(Extension.extendedKeyUsage, false, any)), "extendedKeyUsage");
        assertBaseline(
                ofServer(HandMade.server(HOST).with(Extension.extendedKeyUsage, true, server)), "extendedKeyUsage");
        Issued root = HandMade.authority("Root")
                .with(Extension.extendedKeyUsage, false, server)
                .signedByItself();
        assertBaseline(check(HandMade.server(HOST).signedBy(root), root), "extendedKeyUsage");
    }

    @Test
    void the_common_name_is_one_of_the_names_letter_for_letter() {
        assertBaseline(ofServer(HandMade.server("Mail.Test").names(HOST)), "commonName");
    }

    @Test
    void no_key_of_the_path_is_short_odd_or_dsa() {
        assertBaseline(ofServer(HandMade.server(HOST).keys(SHORT)), "subjectPublicKeyInfo");
        for (KeyPair keys : List.of(SHORT, HandMade.keys("RSA", 2052), HandMade.keys("DSA", 2048))) {
            Issued root = HandMade.authority("Root").keys(keys).signedByItself();
            assertBaseline(check(HandMade.server(HOST).signedBy(root), root), "subjectPublicKeyInfo");
        }
    }

    @Test
    void what_is_issued_to_oneself_does_not_count_for_the_length_of_a_path() {
        Issued first = HandMade.authority("Same").signedBy(ROOT);
        Issued second = HandMade.authority("Same").signedBy(first);
        Issued other = HandMade.authority("Other").signedBy(first);
        assertThat(deep(1, HandMade.server(HOST).signedBy(second), second, first)
                        .trusted())
                .isTrue();
        assertThat(deep(1, HandMade.server(HOST).signedBy(other), other, first).trusted())
                .isFalse();
    }

    @Test
    void more_than_a_thousand_name_constraints_in_a_path_are_refused() {
        String[] many = IntStream.range(0, 600).mapToObj(i -> "n" + i + ".test").toArray(String[]::new);
        NameConstraints both = new NameConstraints(subtrees(HOST), subtrees(many));
        Issued outer = HandMade.authority("Outer")
                .with(Extension.nameConstraints, true, both)
                .signedBy(ROOT);
        Issued inner = HandMade.authority("Inner")
                .with(Extension.nameConstraints, true, both)
                .signedBy(outer);
        assertThat(check(HandMade.server(HOST).signedBy(outer), outer, ROOT).trusted())
                .isTrue();
        assertThat(check(HandMade.server(HOST).signedBy(inner), inner, outer, ROOT)
                        .has(Kind.NAME_CONSTRAINT))
                .isTrue();
    }

    private static void assertStandard(HandMade server, String field) {
        PathVerdict verdict = ofServer(server);
        assertThat(verdict.trusted()).isTrue();
        assertThat(verdict.problems())
                .contains(problem(Kind.BREAKS_STANDARD, verdict.path().getFirst(), field));
    }

    private static void assertConstraints(boolean critical, NameConstraints constraints, String field) {
        Issued root = HandMade.authority("Root")
                .with(Extension.nameConstraints, critical, constraints)
                .signedByItself();
        assertThat(check(HandMade.server(HOST).signedBy(root), root).problems())
                .containsExactly(new PathProblem(Kind.BREAKS_STANDARD, "CN=Root", field));
    }

    private static void assertBaseline(PathVerdict verdict, String field) {
        assertThat(verdict.trusted()).isTrue();
        assertThat(verdict.problems())
                .filteredOn(problem -> problem.kind() == Kind.BREAKS_BASELINE)
                .extracting(PathProblem::detail)
                .containsExactly(field);
    }

    private static PathProblem problem(Kind kind, ServerCertificate certificate, String field) {
        return new PathProblem(kind, certificate.subject(), field);
    }

    private static PathVerdict ofServer(HandMade server) {
        return check(server.signedBy(ROOT), ROOT);
    }

    /** The last is the anchor, and is not sent. */
    private static PathVerdict check(Issued... path) {
        List<X509Certificate> all = certificates(path);
        TrustPolicy trust = new TrustPolicy(false, List.of(all.getLast()), Set.of());
        return CertificatePaths.check(all.subList(0, all.size() - 1), trust, Instant.now(), 8, List.of());
    }

    private static PathVerdict deep(int deepest, Issued... sent) {
        TrustPolicy trust = new TrustPolicy(false, List.of(ROOT.certificate()), Set.of());
        return CertificatePaths.check(certificates(sent), trust, Instant.now(), deepest, List.of());
    }

    private static List<X509Certificate> certificates(Issued... path) {
        return Stream.of(path).map(Issued::certificate).toList();
    }

    private static NameConstraints permit(String... names) {
        return new NameConstraints(subtrees(names), null);
    }

    private static GeneralSubtree[] subtrees(String... names) {
        return Stream.of(names)
                .map(name -> new GeneralSubtree(new GeneralName(GeneralName.dNSName, name)))
                .toArray(GeneralSubtree[]::new);
    }
}
