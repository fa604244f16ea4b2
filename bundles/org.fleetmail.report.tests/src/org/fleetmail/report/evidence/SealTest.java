package org.fleetmail.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fleetmail.core.net.Proxies;
import org.fleetmail.core.preference.Preference;
import org.fleetmail.core.preference.Preferences;
import org.fleetmail.core.secret.MemorySecrets;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.report.seal.Seal;
import org.fleetmail.report.seal.Signer;
import org.fleetmail.report.seal.Vouching;
import org.fleetmail.testkit.mail.AuthorityPeer;
import org.fleetmail.testkit.mail.Ports;
import org.fleetmail.testkit.mail.StampPeer;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.testkit.web.TinyproxyPeer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signature and time stamp of evidence; OpenSSL makes the stamps and judges both. */
class SealTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Seal");
    private static Office office;

    @TempDir
    Path folder;

    @BeforeAll
    static void look() throws IOException {
        office = Office.open();
    }

    private static Signer signer(String kind) {
        Credential credential = (kind.equals("RSA")
                        ? AUTHORITY.wish("auditor.test").rsa(2048)
                        : AUTHORITY.wish("auditor.test"))
                .forClients()
                .issue();
        return new Signer(credential.key(), credential.chain());
    }

    private static StampPeer stamps() {
        return StampPeer.start(
                AUTHORITY.wish("stamps.test").rsa(2048).forTimeStamping().issue());
    }

    private Path written(Seal seal) throws IOException {
        return outcome(seal).toOptional().orElseThrow();
    }

    private Outcome<Path> outcome(Seal seal) throws IOException {
        return EvidenceWriter.write(
                office.source(folder), Locale.ENGLISH, seal, EvidenceForm.FOLDER, folder.resolve("evidence"));
    }

    private EvidenceCheck examined(X509Certificate... trusted) {
        return EvidenceExamination.of(folder.resolve("evidence"), List.of(trusted), Instant.now())
                .toOptional()
                .orElseThrow();
    }

    private List<Defect.Kind> defects(X509Certificate... trusted) {
        return examined(trusted).defects().stream().map(Defect::kind).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA"})
    void openssl_agrees_with_our_signature(String kind) throws IOException {
        Path evidence = written(new Seal(Optional.of(signer(kind)), Optional.empty()));
        assertThat(cms(evidence)).isZero();
        assertThat(defects(AUTHORITY.root())).isEmpty();
        assertThat(examined().seal().signature()).isInstanceOfSatisfying(Vouching.Fits.class, fits -> {
            assertThat(fits.by()).isEqualTo("CN=auditor.test");
            assertThat(fits.trust()).isEqualTo(Vouching.Trust.NOT_ASKED);
        });
    }

    private int cms(Path evidence) throws IOException {
        Path root = Files.writeString(folder.resolve("root.pem"), Credential.pem(AUTHORITY.root()));
        return Programs.status(
                evidence,
                "openssl",
                "cms",
                "-verify",
                "-binary",
                "-inform",
                "DER",
                "-in",
                "manifest.json.p7s",
                "-content",
                "manifest.json",
                "-CAfile",
                root.toString(),
                "-purpose",
                "any",
                "-out",
                "/dev/null");
    }

    private int ts(Path evidence, String data) throws IOException {
        Path root = Files.writeString(folder.resolve("root.pem"), Credential.pem(AUTHORITY.root()));
        return Programs.status(
                evidence, "openssl", "ts", "-verify", "-data", data, "-in", data + ".tsr", "-CAfile", root.toString());
    }

    @Test
    void a_manifest_of_another_content_does_not_fit_the_signature() throws IOException {
        Path evidence = written(new Seal(Optional.of(signer("EC")), Optional.empty()));
        Path manifest = evidence.resolve(Manifest.NAME);
        Files.writeString(manifest, Files.readString(manifest).replace("\"desk\"", "\"home\""));
        assertThat(cms(evidence)).isNotZero();
        assertThat(defects(AUTHORITY.root())).containsExactly(Defect.Kind.SIGNATURE_WRONG);
    }

    @Test
    void who_names_certificates_to_trust_wants_a_signature_that_leads_to_them() throws IOException {
        Path evidence = written(new Seal(Optional.of(signer("EC")), Optional.empty()));
        assertThat(defects(new TestAuthority("Other").root())).containsExactly(Defect.Kind.SIGNER_UNTRUSTED);
        Files.delete(evidence.resolve(Manifest.NAME + Seal.SIGNATURE));
        assertThat(defects(AUTHORITY.root())).containsExactly(Defect.Kind.UNSIGNED);
        assertThat(defects()).isEmpty();
    }

    @Test
    void openssl_agrees_with_the_time_stamp_over_the_signature() throws IOException {
        try (StampPeer stamps = stamps()) {
            Instant before = Instant.now().minusSeconds(2);
            Path evidence = written(new Seal(Optional.of(signer("EC")), Optional.of(stamps.uri())));
            assertThat(ts(evidence, "manifest.json.p7s")).isZero();
            assertThat(defects(AUTHORITY.root())).isEmpty();
            assertThat(examined(AUTHORITY.root()).seal().stamp()).isInstanceOfSatisfying(Vouching.Fits.class, fits -> {
                assertThat(fits.by()).isEqualTo("CN=stamps.test");
                assertThat(fits.at()).isAfter(before);
                assertThat(fits.trust()).isEqualTo(Vouching.Trust.TRUSTED);
            });
        }
    }

    @Test
    void a_stamp_is_fetched_through_a_proxy_where_one_is_set() throws IOException {
        ProxySelector before = ProxySelector.getDefault();
        try (StampPeer stamps = stamps();
                TinyproxyPeer proxy = TinyproxyPeer.start()) {
            ProxySelector.setDefault(ProxySelector.of(proxy.address()));
            Path evidence = written(new Seal(Optional.empty(), Optional.of(stamps.uri())));
            assertThat(ts(evidence, "manifest.json")).isZero();
            assertThat(proxy.requests()).anyMatch(line -> line.contains("POST " + stamps.uri()));
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void a_proxy_that_demands_a_password_gets_it_and_a_wrong_one_is_told() throws IOException {
        ProxySelector before = ProxySelector.getDefault();
        MemorySecrets secrets = new MemorySecrets();
        try (StampPeer stamps = stamps();
                TinyproxyPeer proxy = TinyproxyPeer.demanding("fleet", "right")) {
            Preferences preferences = Preferences.STANDARD
                    .with(Preference.PROXY, "127.0.0.1:" + proxy.address().getPort())
                    .with(Preference.PROXY_USER, "fleet")
                    .with(Preference.PROXY_EXCEPTIONS, "");
            ProxySelector.setDefault(new Proxies(() -> preferences, () -> secrets, before));
            Seal seal = new Seal(Optional.empty(), Optional.of(stamps.uri()));
            secrets.keep(Proxies.SECRET, Secret.of("wrong"));
            assertThat(code(outcome(seal))).isEqualTo(TroubleCode.PROXY_LOGIN);
            secrets.keep(Proxies.SECRET, Secret.of("right"));
            assertThat(ts(written(seal), "manifest.json")).isZero();
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void without_a_signature_the_manifest_itself_is_stamped() throws IOException {
        try (StampPeer stamps = stamps()) {
            Path evidence = written(new Seal(Optional.empty(), Optional.of(stamps.uri())));
            assertThat(ts(evidence, "manifest.json")).isZero();
            assertThat(defects()).isEmpty();
            Path manifest = evidence.resolve(Manifest.NAME);
            Files.writeString(manifest, Files.readString(manifest).replace("\"desk\"", "\"home\""));
            assertThat(ts(evidence, "manifest.json")).isNotZero();
            assertThat(defects()).containsExactly(Defect.Kind.STAMP_WRONG);
            assertThat(defects(new TestAuthority("Other").root()))
                    .contains(Defect.Kind.UNSIGNED, Defect.Kind.STAMP_WRONG);
        }
    }

    @Test
    void a_stamp_by_somebody_nobody_trusts_is_named() throws IOException {
        try (StampPeer stamps = StampPeer.start(new TestAuthority("Other")
                .wish("other.test")
                .rsa(2048)
                .forTimeStamping()
                .issue())) {
            written(new Seal(Optional.of(signer("EC")), Optional.of(stamps.uri())));
            assertThat(defects(AUTHORITY.root())).containsExactly(Defect.Kind.STAMPER_UNTRUSTED);
        }
    }

    /** A trusted time stamp keeps a signature good when the signer's certificate has ended since. */
    @Test
    void a_stamped_signature_outlives_the_certificate_of_its_signer() throws IOException {
        try (StampPeer stamps = stamps()) {
            written(new Seal(Optional.of(signer("EC")), Optional.of(stamps.uri())));
            Instant muchLater = Instant.now().plusSeconds(200L * 24 * 3600);
            Path evidence = folder.resolve("evidence");
            assertThat(EvidenceExamination.of(evidence, List.of(AUTHORITY.root()), muchLater)
                            .toOptional()
                            .orElseThrow()
                            .defects())
                    .isEmpty();
            Files.delete(evidence.resolve("manifest.json.p7s.tsr"));
            assertThat(EvidenceExamination.of(evidence, List.of(AUTHORITY.root()), muchLater)
                            .toOptional()
                            .orElseThrow()
                            .defects())
                    .extracting(Defect::kind)
                    .containsExactly(Defect.Kind.SIGNER_UNTRUSTED);
        }
    }

    @Test
    void a_server_that_is_not_there_or_answers_nonsense_leaves_no_evidence_behind() throws IOException {
        URI nowhere = URI.create("http://127.0.0.1:" + Ports.free() + "/");
        assertThat(code(outcome(new Seal(Optional.empty(), Optional.of(nowhere)))))
                .isEqualTo(TroubleCode.SEAL_FAILED);
        try (AuthorityPeer web = AuthorityPeer.start()) {
            web.put("nonsense", new byte[] {0x30, 0x03, 0x02, 0x01, 0x07});
            URI nonsense = URI.create(web.address() + "nonsense");
            assertThat(code(outcome(new Seal(Optional.empty(), Optional.of(nonsense)))))
                    .isEqualTo(TroubleCode.SEAL_FAILED);
        }
        assertThat(folder.resolve("evidence")).doesNotExist();
        assertThat(folder.resolve("evidence.part")).doesNotExist();
    }

    @Test
    void a_signer_is_read_from_a_key_file_and_never_shows_the_key() throws IOException {
        Credential credential = AUTHORITY.wish("auditor.test").forClients().issue();
        Path file = credential.writePkcs12(folder.resolve("auditor.p12"), "Zebra-77");
        Signer signer = Signer.read(file, Secret.of("Zebra-77")).toOptional().orElseThrow();
        assertThat(signer.chain()).isEqualTo(credential.chain());
        assertThat(signer).hasToString("CN=auditor.test");
        assertThat(Signer.read(file, Secret.of("wrong")))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.trouble().in(Locale.ENGLISH))
                                .contains("[SEAL-FAILED]")
                                .doesNotContain("wrong\""));
    }

    private static TroubleCode code(Outcome<Path> outcome) {
        return outcome instanceof Outcome.Failed<Path>(Trouble trouble) ? trouble.code() : null;
    }
}
