package org.fleetmail.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.fleetmail.core.net.Proxies;
import org.fleetmail.core.preference.Preference;
import org.fleetmail.core.preference.Preferences;
import org.fleetmail.core.secret.MemorySecrets;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.secret.Secrets;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.dns.DnsSource;
import org.fleetmail.endpoint.scan.LiveVerifier;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.endpoint.verdict.Verdicts;
import org.fleetmail.testkit.mail.AuthorityPeer;
import org.fleetmail.testkit.mail.OpenSslPeer;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.testkit.web.TinyproxyPeer;
import org.fleetmail.tls.certificate.Fetching;
import org.fleetmail.tls.certificate.Revocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person prefers really reaches the verification. */
class PreferredVerifierTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Preferred");
    private static final Extent EXTENT = Extent.of(Depth.GRADE, Duration.ofSeconds(20));

    @TempDir
    Path folder;

    private final List<Trouble> troubles = new ArrayList<>();
    private final AtomicReference<EndpointTarget> target = new AtomicReference<>();
    private final AtomicReference<Extent> extent = new AtomicReference<>();

    private void ask(Preferences preferences, Extent wanted) {
        Verifier asked = (to, far, cancellation, progress) -> {
            target.set(to);
            extent.set(far);
            return null;
        };
        new PreferredVerifier(asked, () -> preferences, troubles::add)
                .verify(at(25), wanted, new Cancellation(), step -> {});
    }

    private static EndpointTarget at(int port) {
        return EndpointTarget.parse("https://127.0.0.1:" + port).toOptional().orElseThrow();
    }

    @Test
    void hosts_bear_what_was_chosen() {
        ask(
                Preferences.STANDARD
                        .with(Preference.CONNECTIONS_PER_SERVER, "2")
                        .with(Preference.DEVICE_REST_MILLIS, "700"),
                EXTENT);
        assertThat(extent.get().burden()).isEqualTo(new Burden(2, Duration.ofMillis(700)));
        ask(Preferences.STANDARD, EXTENT);
        assertThat(extent.get().burden()).isEqualTo(Burden.USUAL);
    }

    @Test
    void the_chosen_name_server_is_asked_unless_the_call_names_one() {
        ask(Preferences.STANDARD, EXTENT);
        assertThat(extent.get().dns()).isEmpty();
        Preferences preferences = Preferences.STANDARD.with(Preference.RESOLVER, "127.0.0.1:5353");
        ask(preferences, EXTENT);
        assertThat(extent.get().dns().orElseThrow().resolver()).isEqualTo(new InetSocketAddress("127.0.0.1", 5353));
        DnsSource named = DnsSource.parse("127.0.0.1:53").orElseThrow();
        ask(preferences, EXTENT.withDns(named));
        assertThat(extent.get().dns()).hasValue(named);
    }

    @Test
    void issuers_are_asked_when_that_was_chosen() {
        ask(Preferences.STANDARD, EXTENT);
        assertThat(target.get().trust().fetching()).isEqualTo(Fetching.NOTHING);
        ask(Preferences.STANDARD.with(Preference.REVOCATION, "true").with(Preference.FETCH_ISSUERS, "true"), EXTENT);
        assertThat(target.get().trust().fetching()).isEqualTo(Fetching.ALL);
    }

    @Test
    void chosen_trust_anchors_are_believed_and_a_missing_file_is_told()
            throws IOException, CertificateEncodingException {
        Path root = Files.writeString(folder.resolve("root.pem"), Credential.pem(AUTHORITY.root()));
        Preferences preferences = Preferences.STANDARD.with(Preference.TRUST_ANCHORS, "missing.pem\n" + root);
        try (OpenSslPeer peer = OpenSslPeer.start(AUTHORITY.wish("127.0.0.1").issue())) {
            assertThat(verdict(peer, Preferences.STANDARD)).isEqualTo(Verdict.Result.UNTRUSTED);
            assertThat(verdict(peer, preferences)).isEqualTo(Verdict.Result.VERIFIED);
        }
        assertThat(troubles).extracting(Trouble::code).containsExactly(TroubleCode.FILE_ACCESS);
    }

    private Verdict.Result verdict(OpenSslPeer peer, Preferences preferences) {
        return Verdicts.of(verify(peer, preferences)).outcome();
    }

    private EndpointObservation verify(OpenSslPeer peer, Preferences preferences) {
        return new PreferredVerifier(new LiveVerifier(), () -> preferences, troubles::add)
                .verify(at(peer.port()), EXTENT, new Cancellation(), step -> {});
    }

    /** What is known of a revocation that is asked for through a proxy. */
    private List<Revocation> asked(TinyproxyPeer proxy, String user, Secrets secrets)
            throws IOException, CertificateEncodingException {
        ProxySelector before = ProxySelector.getDefault();
        try (AuthorityPeer issuer = AuthorityPeer.start()) {
            Credential server =
                    AUTHORITY.wish("127.0.0.1").informing(issuer.address()).issue();
            issuer.respond(AUTHORITY, server, false);
            Preferences preferences = Preferences.STANDARD
                    .with(Preference.REVOCATION, "true")
                    .with(Preference.PROXY, "127.0.0.1:" + proxy.address().getPort())
                    .with(Preference.PROXY_USER, user)
                    .with(Preference.PROXY_EXCEPTIONS, "");
            ProxySelector.setDefault(new Proxies(() -> preferences, () -> secrets, before));
            try (OpenSslPeer peer = OpenSslPeer.start(server)) {
                return verify(peer, preferences).revocation();
            }
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    private static List<String> went(TinyproxyPeer proxy) throws IOException {
        return proxy.requests().stream()
                .map(line -> line.replaceFirst(".*Request \\(file descriptor \\d+\\): ", ""))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    @Test
    void responders_and_revocation_lists_are_asked_through_the_chosen_proxy() throws Exception {
        try (TinyproxyPeer proxy = TinyproxyPeer.start()) {
            assertThat(asked(proxy, "", new MemorySecrets()))
                    .extracting(Revocation::source)
                    .contains(Revocation.Source.OCSP, Revocation.Source.CRL);
            assertThat(went(proxy)).contains("POST", "GET");
        }
    }

    @Test
    void a_proxy_that_demands_a_password_gets_it_and_a_wrong_one_is_told_after_one_question() throws Exception {
        MemorySecrets secrets = new MemorySecrets();
        try (TinyproxyPeer proxy = TinyproxyPeer.demanding("fleet", "right")) {
            assertThat(asked(proxy, "fleet", secrets)).allSatisfy(PreferredVerifierTest::proxyRefused);
            secrets.keep(Proxies.SECRET, Secret.of("wrong"));
            assertThat(asked(proxy, "fleet", secrets)).allSatisfy(PreferredVerifierTest::proxyRefused);
            assertThat(went(proxy)).containsExactly("POST", "GET", "POST", "GET");
            secrets.keep(Proxies.SECRET, Secret.of("right"));
            assertThat(asked(proxy, "fleet", secrets))
                    .filteredOn(said -> said.source() == Revocation.Source.OCSP)
                    .extracting(Revocation::status)
                    .containsExactly(Revocation.Status.GOOD);
        }
    }

    private static void proxyRefused(Revocation said) {
        assertThat(said.status()).isEqualTo(Revocation.Status.UNKNOWN);
        assertThat(RevocationWords.of(said).in(Locale.ENGLISH)).contains("proxy asks for a name and a password");
        assertThat(RevocationWords.of(said).in(Locale.JAPANESE)).contains("プロキシが名前とパスワードを求めている");
    }

    @Test
    void a_name_that_is_no_file_name_is_a_trouble() {
        assertThat(PreferredVerifier.anchors("\0")).isInstanceOf(Outcome.Failed.class);
    }
}
