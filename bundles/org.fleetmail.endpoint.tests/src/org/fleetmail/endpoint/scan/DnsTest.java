package org.fleetmail.endpoint.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.net.Proxies;
import org.fleetmail.core.preference.Preference;
import org.fleetmail.core.preference.Preferences;
import org.fleetmail.core.secret.MemorySecrets;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.Extent;
import org.fleetmail.endpoint.dns.DnsAnswer.Status;
import org.fleetmail.endpoint.dns.DnsFacts;
import org.fleetmail.endpoint.dns.DnsSource;
import org.fleetmail.endpoint.dns.MtaSts;
import org.fleetmail.endpoint.dns.MxRecord;
import org.fleetmail.endpoint.dns.TlsaRecord;
import org.fleetmail.endpoint.json.TargetSchema;
import org.fleetmail.endpoint.verdict.Role;
import org.fleetmail.endpoint.verdict.RuleSet;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.endpoint.verdict.Verdicts;
import org.fleetmail.testkit.dns.BindPeer;
import org.fleetmail.testkit.dns.ZoneWish;
import org.fleetmail.testkit.dns.ZoneWish.Signing;
import org.fleetmail.testkit.mail.Fault;
import org.fleetmail.testkit.mail.FaultyPeer;
import org.fleetmail.testkit.mail.MailDialect;
import org.fleetmail.testkit.mail.NginxPeer;
import org.fleetmail.testkit.mail.Ports;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.testkit.web.TinyproxyPeer;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.certificate.CertificateReader;
import org.fleetmail.tls.certificate.TrustPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the DNS says, asked of a real BIND with a signed root of its own. */
class DnsTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("DNS test");
    private static final TrustPolicy TRUST = new TrustPolicy(false, List.of(AUTHORITY.root()), Set.of());
    private static final String POLICY = "/.well-known/mta-sts.txt";
    private static FaultyPeer server;
    private static NginxPeer web;
    private static BindPeer bind;

    @BeforeAll
    static void start() throws Exception {
        Credential credential = AUTHORITY
                .wish("mail.fleet.test", "mail.plain.test", "mail.forged.test", "mail.other.test")
                .issue();
        server = FaultyPeer.start(MailDialect.SMTP, Fault.NONE, credential);
        String settings = "<clientConfig version='1.1'><emailProvider id='x'>"
                + "<incomingServer type='imap'><hostname>mail.%EMAILDOMAIN%</hostname><port>143</port>"
                + "<socketType>plain</socketType></incomingServer></emailProvider></clientConfig>";
        web = NginxPeer.start(
                AUTHORITY
                        .wish("mta-sts.fleet.test", "autoconfig.fleet.test", "autoconfig.other.test")
                        .issue(),
                Map.of(
                        POLICY,
                        "version: STSv1\r\nmode: enforce\r\nmx: *.fleet.test\r\nmax_age: 86400\r\n",
                        "/mail/config-v1.1.xml",
                        settings));
        String key = CertificateReader.fingerprint(
                credential.chain().getFirst().getPublicKey().getEncoded());
        String authority =
                CertificateReader.fingerprint(AUTHORITY.intermediate().getEncoded());
        String port = "_" + server.port() + "._tcp.";
        bind = BindPeer.start(
                ZoneWish.of(
                        "fleet.test.",
                        Signing.GOOD,
                        "@ MX 10 mail",
                        "@ CAA 0 issue \"ca.test\"",
                        "mail A 127.0.0.1",
                        "mta-sts A 127.0.0.1",
                        "autoconfig A 127.0.0.1",
                        "alias CNAME mail",
                        "loop CNAME pool",
                        "pool CNAME loop",
                        port + "mail TLSA 3 1 1 " + key,
                        port + "mail TLSA 2 0 1 " + authority,
                        port + "mail TLSA 3 1 1 " + "00".repeat(32),
                        "_mta-sts TXT \"v=STSv1; id=1;\"",
                        "_smtp._tls TXT \"v=TLSRPTv1; rua=mailto:tls@fleet.test\"",
                        "_submissions._tcp SRV 0 1 465 mail",
                        "_imaps._tcp SRV 0 1 993 mail",
                        "_pop3._tcp SRV 0 0 0 ."),
                ZoneWish.of(
                        "plain.test.",
                        Signing.NONE,
                        "@ MX 10 mail",
                        "mail A 127.0.0.1",
                        port + "mail TLSA 3 1 1 " + key,
                        "_submission._tcp SRV 0 1 587 mail",
                        "_imap._tcp SRV 0 1 143 mail"),
                ZoneWish.of(
                        "other.test.",
                        Signing.GOOD,
                        "@ MX 10 mail",
                        "mail A 127.0.0.1",
                        "autoconfig A 127.0.0.1",
                        "mta-sts A 127.0.0.1",
                        "_mta-sts TXT \"v=STSv1; id=1;\"",
                        port + "mail TLSA 3 1 1 " + "00".repeat(32),
                        port + "mail TLSA 1 1 1 " + key),
                ZoneWish.of("forged.test.", Signing.TAMPERED, "@ MX 10 mail", "mail A 127.0.0.1", "@ TXT \"a\""),
                ZoneWish.of("stale.test.", Signing.EXPIRED, "@ MX 10 mail", "mail A 127.0.0.1"));
    }

    @AfterAll
    static void stop() throws IOException {
        for (AutoCloseable peer : new AutoCloseable[] {server, web, bind}) {
            close(peer);
        }
    }

    @Test
    void everything_that_a_well_kept_domain_publishes() {
        EndpointObservation seen = see("mail.fleet.test", source());
        DnsFacts dns = seen.dns().orElseThrow();
        assertThat(dns.domain()).isEqualTo("fleet.test");
        assertThat(dns.mx().records()).containsExactly(new MxRecord(10, "mail.fleet.test"));
        assertThat(dns.answers())
                .allSatisfy(answer ->
                        assertThat(answer.authentic()).as(answer.toString()).isTrue());
        assertThat(dns.caa().name()).isEqualTo("fleet.test");
        assertThat(dns.tlsa().records())
                .extracting(TlsaRecord::usage, TlsaRecord::matches)
                .containsExactlyInAnyOrder(tuple(3, Answer.YES), tuple(2, Answer.YES), tuple(3, Answer.NO));
        assertThat(dns.mtaSts().mode()).as(dns.mtaSts().toString()).isEqualTo(MtaSts.Mode.ENFORCE);
        assertThat(dns.mtaSts().maxAge()).isEqualTo(86_400);
        assertThat(dns.reporting().records()).hasSize(1);
        assertThat(dns.autoconfig().servers())
                .extracting(server -> server.host() + " " + server.socket())
                .containsExactly("mail.fleet.test plain");
        assertThat(dns.services()).filteredOn(service -> service.found()).hasSize(3);
        assertThat(rules(seen, Role.RELAY)).contains("N9").doesNotContain("N1", "N2", "N3", "N5", "N6", "N7", "N8");
        assertThat(Verdicts.of(seen).outcome()).isEqualTo(Verdict.Result.VERIFIED);
    }

    @Test
    @Tag("row:T17")
    @Tag("row:K23")
    void an_unsigned_zone_makes_tlsa_worthless() {
        EndpointObservation seen = see("mail.plain.test", source());
        assertThat(seen.dns().orElseThrow().tlsa().found()).isTrue();
        assertThat(seen.dns().orElseThrow().tlsa().authentic()).isFalse();
        assertThat(rules(seen, Role.RELAY)).contains("N2", "N7", "N8", "N9").doesNotContain("N3");
    }

    @Test
    void a_key_that_is_not_the_published_one_and_a_policy_nobody_can_trust() {
        EndpointObservation seen = see("mail.other.test", source());
        assertThat(seen.dns().orElseThrow().mtaSts().fetch()).isEqualTo(MtaSts.Fetch.UNTRUSTED);
        assertThat(rules(seen, Role.RELAY)).contains("N1", "N4", "N6");
    }

    @Test
    void answers_that_were_changed_are_bogus_and_not_used() {
        EndpointObservation seen = see("mail.forged.test", source());
        DnsFacts dns = seen.dns().orElseThrow();
        assertThat(dns.addresses().status()).isEqualTo(Status.BOGUS);
        assertThat(dns.addresses().records()).isEmpty();
        assertThat(seen.connections()).isZero();
        assertThat(rules(seen, Role.RELAY)).contains("N3");
    }

    @Test
    void signatures_that_expired_are_bogus() {
        assertThat(see("mail.stale.test", source()).dns().orElseThrow().mx().status())
                .isEqualTo(Status.BOGUS);
    }

    @Test
    void with_another_trust_anchor_nothing_is_believed() {
        DnsSource wrong = source().withAnchors(List.of(". IN DS 20326 8 2 " + "00".repeat(32)));
        assertThat(see("mail.fleet.test", wrong).dns().orElseThrow().mx().status())
                .isEqualTo(Status.BOGUS);
    }

    @Test
    void aliases_are_followed_and_aliases_in_a_circle_are_unknown() {
        EndpointObservation alias = see("alias.fleet.test", source());
        assertThat(alias.dns().orElseThrow().tlsa().name()).isEqualTo("_" + server.port() + "._tcp.mail.fleet.test");
        EndpointObservation loop = see("loop.fleet.test", source());
        assertThat(loop.dns().orElseThrow().addresses().status()).isEqualTo(Status.UNKNOWN);
        assertThat(loop.took()).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void without_a_name_server_the_dns_is_unknown_and_the_rest_is_verified() {
        DnsSource nobody = new DnsSource(
                new InetSocketAddress("127.0.0.1", Ports.free()),
                bind.anchors(),
                Duration.ofSeconds(1),
                Optional.of("fleet.test"),
                web.port(),
                TRUST);
        EndpointObservation seen = see("127.0.0.1", nobody);
        assertThat(seen.dns().orElseThrow().answers()).allMatch(answer -> answer.status() == Status.UNKNOWN);
        assertThat(seen.reached()).isEqualTo(EndpointObservation.Reached.TLS);
        Verdict verdict = Verdicts.of(seen);
        assertThat(verdict.findings()).extracting(Finding::rule).contains("U2").doesNotContain("N1", "N3", "N7");
        assertThat(verdict.grade()).isEmpty();
        assertThat(seen.took()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void the_dns_is_left_alone_unless_it_is_asked_for() {
        EndpointTarget target = target("127.0.0.1");
        EndpointObservation seen =
                new LiveVerifier().verify(target, Depth.GRADE, Duration.ofSeconds(8), new Cancellation(), step -> {});
        assertThat(seen.dns()).isEmpty();
    }

    @Test
    void files_of_a_domain_are_fetched_through_a_proxy_where_one_is_set() throws IOException {
        ProxySelector before = ProxySelector.getDefault();
        try (TinyproxyPeer proxy = TinyproxyPeer.start()) {
            ProxySelector.setDefault(ProxySelector.of(proxy.address()));
            DnsFacts facts = see("mail.fleet.test", source()).dns().orElseThrow();
            assertThat(facts.mtaSts().fetch()).isEqualTo(MtaSts.Fetch.FETCHED);
            assertThat(proxy.requests()).anyMatch(line -> line.contains("CONNECT 127.0.0.1:" + web.port()));
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"right, FETCHED, ''", "wrong, UNKNOWN, name and a password"})
    void a_proxy_that_demands_a_password_lets_the_right_one_through(String password, MtaSts.Fetch fetch, String told)
            throws IOException {
        ProxySelector before = ProxySelector.getDefault();
        MemorySecrets secrets = new MemorySecrets();
        secrets.keep(Proxies.SECRET, Secret.of(password));
        try (TinyproxyPeer proxy = TinyproxyPeer.demanding("fleet", "right")) {
            Preferences preferences = Preferences.STANDARD
                    .with(Preference.PROXY, "127.0.0.1:" + proxy.address().getPort())
                    .with(Preference.PROXY_USER, "fleet");
            ProxySelector.setDefault(new Proxies(() -> preferences, () -> secrets, before));
            MtaSts found = see("mail.fleet.test", source()).dns().orElseThrow().mtaSts();
            assertThat(found.fetch()).isEqualTo(fetch);
            assertThat(found.detail().in(Locale.ENGLISH)).contains(told);
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "no:name"})
    void without_its_proxy_a_file_of_a_domain_is_unknown_and_not_fetched_past_it(String proxy) {
        ProxySelector before = ProxySelector.getDefault();
        try {
            ProxySelector.setDefault(ProxySelector.of(InetSocketAddress.createUnresolved(proxy, Ports.free())));
            DnsFacts facts = see("mail.fleet.test", source()).dns().orElseThrow();
            assertThat(facts.mtaSts().fetch()).isEqualTo(MtaSts.Fetch.UNKNOWN);
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    private static DnsSource source() {
        return DnsSource.of(bind.address()).withAnchors(bind.anchors()).withWeb(web.port(), TRUST);
    }

    private static EndpointObservation see(String host, DnsSource source) {
        Extent extent = Extent.of(Depth.GRADE, Duration.ofSeconds(10)).withDns(source);
        EndpointObservation seen = new LiveVerifier().verify(target(host), extent, new Cancellation(), step -> {});
        TargetSchema.accepts(seen);
        return seen;
    }

    private static EndpointTarget target(String host) {
        String uri = "smtp+starttls://" + host + ":" + server.port();
        return ((Outcome.Done<EndpointTarget>) EndpointTarget.parse(uri))
                .value()
                .withTrust(TRUST);
    }

    private static List<String> rules(EndpointObservation seen, Role role) {
        return Verdicts.of(seen, RuleSet.standard(), role).findings().stream()
                .map(Finding::rule)
                .toList();
    }

    private static void close(AutoCloseable peer) throws IOException {
        try {
            if (peer != null) {
                peer.close();
            }
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
