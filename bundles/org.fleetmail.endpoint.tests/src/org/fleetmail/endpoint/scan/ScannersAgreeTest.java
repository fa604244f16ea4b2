package org.fleetmail.endpoint.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.testkit.mail.DovecotPeer;
import org.fleetmail.testkit.mail.LegacyPeer;
import org.fleetmail.testkit.mail.OpenSslPeer;
import org.fleetmail.testkit.mail.PostfixPeer;
import org.fleetmail.testkit.mail.Scanners;
import org.fleetmail.testkit.pki.CertificateWish;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.tls.CipherSuite;
import org.fleetmail.tls.certificate.PathProblem.Kind;
import org.fleetmail.tls.certificate.TrustPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scanners that others wrote find the same, port by port. */
class ScannersAgreeTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Scanner test");
    private static final String HERE = "127.0.0.1";
    private static final Duration LONG = Duration.ofMinutes(10);

    @TempDir
    private Path folder;

    @Test
    void on_postfix_by_starttls_and_by_implicit_tls() throws IOException {
        try (PostfixPeer postfix = PostfixPeer.start(rsa())) {
            EndpointObservation submission = deep("smtp+starttls", HERE, postfix.submissionPort());
            assertThat(names(submission)).isEqualTo(Scanners.nmap(HERE, postfix.submissionPort(), "-sV"));
            assertThat(codes(submission))
                    .isEqualTo(Scanners.sslscan(HERE, postfix.submissionPort(), "--starttls-smtp"));
            assertThat(names(deep("smtps", HERE, postfix.smtpsPort())))
                    .isEqualTo(Scanners.nmap(HERE, postfix.smtpsPort()));
        }
    }

    /** It agrees to finite fields and fails for want of parameters: that stops sslscan, not nmap and us. */
    @Test
    void on_dovecot_as_installed_nmap() throws IOException {
        try (DovecotPeer dovecot = DovecotPeer.start(rsa())) {
            EndpointObservation seen = deep("imaps", DovecotPeer.HOST, dovecot.imapsPort());
            assertThat(names(seen)).isEqualTo(Scanners.nmap(DovecotPeer.HOST, dovecot.imapsPort()));
        }
    }

    @Test
    void on_dovecot_without_finite_fields_sslscan_too() throws IOException {
        try (DovecotPeer dovecot = DovecotPeer.start(rsa(), "ssl_cipher_list = ALL:!kDHE:!aNULL")) {
            EndpointObservation seen = deep("pop3+starttls", DovecotPeer.HOST, dovecot.pop3Port());
            assertThat(codes(seen))
                    .isEqualTo(Scanners.sslscan(DovecotPeer.HOST, dovecot.pop3Port(), "--starttls-pop3"));
            assertThat(names(seen)).isEqualTo(Scanners.nmap(DovecotPeer.HOST, dovecot.pop3sPort()));
        }
    }

    @Test
    void on_openssl_with_everything_it_has() throws IOException {
        try (OpenSslPeer peer = OpenSslPeer.start(rsa(), "-cipher", "ALL:eNULL:aNULL:@SECLEVEL=0")) {
            EndpointObservation seen = deep("https", HERE, peer.port());
            assertThat(names(seen)).isEqualTo(Scanners.nmap(HERE, peer.port()));
            assertThat(codes(seen)).isEqualTo(Scanners.sslscan(HERE, peer.port()));
        }
    }

    @Test
    void on_a_server_of_the_nineties() throws IOException {
        try (LegacyPeer peer = LegacyPeer.start(rsa(), "SSLv3,TLSv1,TLSv1.1,TLSv1.2", "all")) {
            assertThat(names(deep("https", HERE, peer.port()))).isEqualTo(Scanners.nmap(HERE, peer.port()));
        }
    }

    /** Each call of testssl takes some eleven seconds of a processor (3.0.8, 2026-11-25), so both are made at a time. */
    @Test
    void testssl_judges_the_chain_alike() throws IOException {
        Path root = Files.writeString(folder.resolve("root.pem"), Credential.pem(AUTHORITY.root()));
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> whole = both.submit(() -> trust(AUTHORITY.wish(HERE), root));
            Future<String> lacking =
                    both.submit(() -> trust(AUTHORITY.wish(HERE).withoutIntermediate(), root));
            assertThat(whole).succeedsWithin(LONG, STRING).startsWith("passed");
            assertThat(lacking).succeedsWithin(LONG, STRING).contains("chain incomplete");
        }
    }

    private static String trust(CertificateWish wish, Path root) throws IOException {
        try (OpenSslPeer peer = OpenSslPeer.start(wish.issue())) {
            EndpointObservation seen = deep("https", HERE, peer.port());
            String theirs = Scanners.testssl(HERE, peer.port(), root).getOrDefault("cert_chain_of_trust", "");
            boolean passed = theirs.startsWith("passed");
            assertThat(seen.path().orElseThrow().trusted()).isEqualTo(passed);
            assertThat(seen.path().orElseThrow().has(Kind.MISSING_INTERMEDIATE)).isNotEqualTo(passed);
            return theirs;
        }
    }

    private static Credential rsa() {
        return AUTHORITY.wish(HERE).rsa(2048).issue();
    }

    private static Map<String, Set<String>> names(EndpointObservation seen) {
        return suites(seen, CipherSuite::name);
    }

    private static Map<String, Set<Integer>> codes(EndpointObservation seen) {
        return suites(seen, CipherSuite::code);
    }

    private static <T> Map<String, Set<T>> suites(EndpointObservation seen, Function<CipherSuite, T> as) {
        Map<String, Set<T>> suites = new TreeMap<>();
        seen.offer()
                .suites()
                .forEach((version, accepted) -> suites.put(
                        version.id().equals("TLSv1") ? "TLSv1.0" : version.id(),
                        accepted.stream().map(as).collect(Collectors.toSet())));
        return suites;
    }

    private static EndpointObservation deep(String scheme, String host, int port) {
        String uri = scheme + "://" + host + ":" + port;
        EndpointTarget target = ((Outcome.Done<EndpointTarget>) EndpointTarget.parse(uri)).value();
        TrustPolicy trust = new TrustPolicy(false, List.of(AUTHORITY.root()), Set.of());
        EndpointObservation seen = new LiveVerifier()
                .verify(target.withTrust(trust), Depth.DEEP, Duration.ofSeconds(60), new Cancellation(), step -> {});
        assertThat(seen.offer().complete()).as(uri).isTrue();
        return seen;
    }
}
