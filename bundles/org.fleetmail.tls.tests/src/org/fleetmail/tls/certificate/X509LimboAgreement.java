package org.fleetmail.tls.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Agreement with the cases of C2SP/x509-limbo, which others wrote; every disagreement has its reason here. The cases are
 * not ours to ship: run it by name with {@code -Dtest=X509LimboAgreement} and {@code -Dfleetmail.limbo=} the path of a
 * {@code limbo.json}; it is no part of the ordinary tests.
 */
class X509LimboAgreement {
    private static final String CLIENT = "a client certificate for a mail address; only servers are judged here";
    private static final String COMMON_NAME =
            "trusted, but reported: its common name is none of its names, which webpki::cn::not-in-san wants reported";

    private static final Map<String, String> DISAGREEMENTS = Map.of(
            "rfc5280::nc::nc-permits-email-domain", CLIENT,
            "rfc5280::nc::nc-permits-email-exact", CLIENT,
            "rfc5280::nc::nc-permits-email-literal-asterisk-exact-match", CLIENT,
            "rfc5280::nc::nc-permits-email-literal-double-asterisk", CLIENT,
            "rfc5280::nc::nc-permits-email-literal-mid-asterisk", CLIENT,
            "webpki::nc::nc-permits-dns-san-pattern", COMMON_NAME,
            "webpki::san::exact-localhost-ip-san", COMMON_NAME,
            "webpki::san::leftmost-wildcard-san", COMMON_NAME);

    @Test
    void agreesButForWhatIsListed() throws IOException {
        Map<String, String> different = new TreeMap<>();
        int cases = 0;
        try (InputStream in = Files.newInputStream(Path.of(System.getProperty("fleetmail.limbo")))) {
            for (JsonNode limbo : new ObjectMapper().readTree(in).path("testcases")) {
                boolean expected = limbo.path("expected_result").asText().equals("SUCCESS");
                cases++;
                if (accepts(limbo) != expected) {
                    different.put(limbo.path("id").asText(), expected ? "refused here" : "accepted here");
                }
            }
        }
        assertThat(cases).isPositive();
        assertThat(1.0 * (cases - different.size()) / cases).isGreaterThanOrEqualTo(185.0 / 193);
        assertThat(DISAGREEMENTS.keySet()).containsAll(different.keySet());
    }

    private static boolean accepts(JsonNode limbo) {
        try {
            List<X509Certificate> chain = new ArrayList<>();
            chain.add(certificate(limbo.path("peer_certificate")));
            limbo.path("untrusted_intermediates").forEach(pem -> chain.add(unchecked(pem)));
            List<X509Certificate> anchors = new ArrayList<>();
            limbo.path("trusted_certs").forEach(pem -> anchors.add(unchecked(pem)));
            Instant at = limbo.path("validation_time").isNull()
                    ? Instant.now()
                    : OffsetDateTime.parse(limbo.path("validation_time").asText())
                            .toInstant();
            int deepest = limbo.path("max_chain_depth").asInt(8);
            PathVerdict verdict =
                    CertificatePaths.check(chain, new TrustPolicy(false, anchors, Set.of()), at, deepest, List.of());
            JsonNode name = limbo.path("expected_peer_name").path("value");
            boolean baseline = limbo.path("id").asText().startsWith("webpki::");
            return verdict.trusted()
                    && notRevoked(limbo.path("crls"), verdict.path(), at)
                    && verdict.problems().stream().noneMatch(problem -> breaks(problem, baseline))
                    && (name.isMissingNode()
                            || ServerNames.match(CertificateReader.describe(chain.getFirst()), name.asText())
                                    .matches());
        } catch (CertificateException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean breaks(PathProblem problem, boolean baseline) {
        return switch (problem.kind()) {
            case BREAKS_BASELINE -> baseline;
            case BREAKS_STANDARD -> !(baseline && problem.detail().equals(StandardRules.CRITICAL_NAME_CONSTRAINTS));
            default -> false;
        };
    }

    /** Every list of an issuer in the path has to be usable, and to be silent about what the issuer issued. */
    private static boolean notRevoked(JsonNode lists, List<ServerCertificate> path, Instant at)
            throws CertificateException {
        for (JsonNode list : lists) {
            for (int i = 0; i + 1 < path.size(); i++) {
                Revocation said = RevocationList.read(
                        list.asText().getBytes(StandardCharsets.US_ASCII),
                        CertificateReader.read(path.get(i)),
                        CertificateReader.read(path.get(i + 1)),
                        at);
                if (said.status() != Revocation.Status.GOOD && !said.detail().equals(RevocationList.OTHERS)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static X509Certificate unchecked(JsonNode pem) {
        try {
            return certificate(pem);
        } catch (CertificateException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static X509Certificate certificate(JsonNode pem) throws CertificateException {
        return CertificateReader.readPem(pem.asText().getBytes(StandardCharsets.US_ASCII))
                .getFirst();
    }
}
