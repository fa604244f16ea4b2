package org.fleetmail.tls.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.OcspResponses;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.tls.certificate.Revocation.Source;
import org.fleetmail.tls.certificate.Revocation.Status;
import org.junit.jupiter.api.Test;

class RevocationCheckTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Revocation test");
    private static final String PLACE = "http://127.0.0.1:9/";
    private static final Credential SERVER =
            AUTHORITY.wish("a.test").informing(PLACE).issue();
    private static final OcspResponses RESPONSES = AUTHORITY.ocsp(SERVER);

    @Test
    void a_staple_signed_by_the_issuer_is_believed() {
        assertThat(stapled(RESPONSES.good()).status()).isEqualTo(Status.GOOD);
        Revocation revoked = stapled(RESPONSES.revoked());
        assertThat(revoked.status()).isEqualTo(Status.REVOKED);
        assertThat(revoked.detail()).isNotEmpty();
        assertThat(revoked.producedAt()).isPresent();
        assertThat(revoked.nextUpdate()).isPresent();
    }

    @Test
    void a_staple_signed_by_somebody_the_issuer_allowed_is_believed() {
        Credential responder = AUTHORITY.wish("ocsp.test").forOcspSigning().issue();
        assertThat(stapled(RESPONSES.signedBy(responder).good()).status()).isEqualTo(Status.GOOD);
    }

    @Test
    void a_staple_signed_by_anybody_else_says_nothing() {
        Credential server = AUTHORITY.wish("b.test").issue();
        Credential stranger = new TestAuthority("Strangers")
                .wish("ocsp.test")
                .forOcspSigning()
                .issue();
        for (Credential signer : List.of(server, stranger)) {
            assertThat(stapled(RESPONSES.signedBy(signer).revoked()).status()).isEqualTo(Status.UNKNOWN);
        }
    }

    @Test
    void a_staple_about_another_certificate_says_nothing() {
        byte[] other = AUTHORITY.ocsp(AUTHORITY.wish("b.test").issue()).revoked();
        assertThat(stapled(other).status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void a_staple_of_last_week_or_next_week_says_nothing() {
        for (int days : new int[] {-7, 7}) {
            Instant time = Instant.now().plus(Duration.ofDays(days));
            assertThat(stapled(RESPONSES.saidAt(time).revoked()).status()).isEqualTo(Status.UNKNOWN);
        }
    }

    @Test
    void a_damaged_staple_says_nothing() {
        byte[] good = RESPONSES.good();
        for (int i = 0; i < good.length; i++) {
            assertThat(stapled(Arrays.copyOf(good, i)).status()).isEqualTo(Status.UNKNOWN);
        }
    }

    @Test
    void nothing_is_fetched_unless_that_is_allowed() {
        assertThat(check(Optional.empty(), Fetching.NOTHING, new Web(Map.of()))).isEmpty();
    }

    @Test
    void responder_and_list_are_asked_when_that_is_allowed() {
        Web good = new Web(Map.of("ocsp", RESPONSES.good(), "list.crl", AUTHORITY.revocationList()));
        assertThat(check(Optional.empty(), Fetching.ALL, good))
                .extracting(Revocation::source, Revocation::status)
                .containsExactly(tuple(Source.OCSP, Status.GOOD), tuple(Source.CRL, Status.GOOD));
        X509Certificate own = SERVER.chain().getFirst();
        Web bad = new Web(Map.of("ocsp", RESPONSES.revoked(), "list.crl", AUTHORITY.revocationList(own)));
        assertThat(check(Optional.empty(), Fetching.ALL, bad))
                .extracting(Revocation::status)
                .containsExactly(Status.REVOKED, Status.REVOKED);
    }

    @Test
    void a_source_that_is_not_there_leaves_it_unknown() {
        assertThat(check(Optional.empty(), Fetching.ALL, new Web(Map.of())))
                .extracting(Revocation::status)
                .containsExactly(Status.UNKNOWN, Status.UNKNOWN);
    }

    @Test
    void the_list_of_another_authority_says_nothing() {
        byte[] other =
                new TestAuthority("Strangers").revocationList(SERVER.chain().getFirst());
        assertThat(check(Optional.empty(), new Fetching(false, true, false), new Web(Map.of("list.crl", other))))
                .extracting(Revocation::status)
                .containsExactly(Status.UNKNOWN);
    }

    @Test
    void a_list_without_a_number_is_believed_about_what_it_names_but_not_in_its_silence() {
        X509Certificate server = SERVER.chain().getFirst();
        assertThat(listed(AUTHORITY.unnumberedList(server)).status()).isEqualTo(Status.REVOKED);
        Revocation silent = listed(AUTHORITY.unnumberedList());
        assertThat(silent.status()).isEqualTo(Status.UNKNOWN);
        assertThat(silent.detail()).isEqualTo("unnumbered");
    }

    @Test
    void the_missing_intermediate_is_named_and_where_it_can_be_had() throws CertificateException {
        PathVerdict verdict = CertificatePaths.check(leafAlone(), trust(), Instant.now());
        assertThat(verdict.has(PathProblem.Kind.MISSING_INTERMEDIATE)).isTrue();
        MissingIssuer missing = verdict.missing().orElseThrow();
        assertThat(missing.name()).contains("Throw-away intermediate");
        assertThat(missing.addresses()).containsExactly(PLACE + "issuer.cer");
        assertThat(missing.fetched()).isEmpty();
    }

    @Test
    void a_fetched_intermediate_completes_the_chain_and_trust_stays_denied() throws Exception {
        Web web = new Web(Map.of("issuer.cer", AUTHORITY.intermediate().getEncoded()));
        PathVerdict before = CertificatePaths.check(leafAlone(), trust(), Instant.now());
        PathVerdict after = IssuerSearch.complete(before, leafAlone(), trust(), web, Instant.now());
        assertThat(after.trusted()).isFalse();
        assertThat(after.missing().orElseThrow().completes()).isTrue();
        assertThat(after.missing().orElseThrow().fetched().orElseThrow().subject())
                .contains("Throw-away intermediate");
    }

    @Test
    void what_is_fetched_has_to_have_signed() throws Exception {
        byte[] other = new TestAuthority("Revocation test").intermediate().getEncoded();
        PathVerdict before = CertificatePaths.check(leafAlone(), trust(), Instant.now());
        PathVerdict after = IssuerSearch.complete(
                before, leafAlone(), trust(), new Web(Map.of("issuer.cer", other)), Instant.now());
        assertThat(after.missing().orElseThrow().fetched()).isEmpty();
        assertThat(after.missing().orElseThrow().completes()).isFalse();
    }

    private static TrustPolicy trust() {
        return new TrustPolicy(false, List.of(AUTHORITY.root()), Set.of());
    }

    private static List<ServerCertificate> leafAlone() throws CertificateException {
        return List.of(CertificateReader.describe(SERVER.chain().getFirst()));
    }

    private static Revocation listed(byte[] list) {
        return check(Optional.empty(), new Fetching(false, true, false), new Web(Map.of("list.crl", list)))
                .getFirst();
    }

    private static Revocation stapled(byte[] response) {
        Optional<String> staple = Optional.of(Base64.getEncoder().encodeToString(response));
        return check(staple, Fetching.NOTHING, new Web(Map.of())).getFirst();
    }

    private static List<Revocation> check(Optional<String> staple, Fetching fetching, Fetcher fetcher) {
        try {
            List<ServerCertificate> path = new ArrayList<>();
            for (X509Certificate certificate : SERVER.chain()) {
                path.add(CertificateReader.describe(certificate));
            }
            return RevocationCheck.check(path, staple, fetching, fetcher, Instant.now());
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Documents by their name. */
    private record Web(Map<String, byte[]> documents) implements Fetcher {
        @Override
        public byte[] get(URI address, int most) throws IOException {
            byte[] document = documents.get(address.toString().replace(PLACE, ""));
            if (document == null) {
                throw new IOException("nothing there");
            }
            return document;
        }

        @Override
        public byte[] ask(URI address, String mediaType, byte[] question, int most) throws IOException {
            assertThat(question).isNotEmpty();
            return get(address, most);
        }
    }
}
