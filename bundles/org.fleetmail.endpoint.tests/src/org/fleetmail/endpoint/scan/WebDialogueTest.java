package org.fleetmail.endpoint.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.Step;
import org.fleetmail.endpoint.StepName;
import org.fleetmail.endpoint.StepOutcome;
import org.fleetmail.endpoint.json.TargetSchema;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.endpoint.verdict.Verdicts;
import org.fleetmail.testkit.mail.NginxPeer;
import org.fleetmail.testkit.mail.OpenSslPeer;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.testkit.web.FaultyWebPeer;
import org.fleetmail.testkit.web.FaultyWebPeer.Fault;
import org.fleetmail.tls.certificate.TrustPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a web interface answers inside TLS. */
class WebDialogueTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Web dialogue");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Credential GOOD = AUTHORITY.wish("127.0.0.1").issue();

    @Test
    void nginx_tells_its_name_and_that_it_insists_on_tls() throws IOException {
        try (NginxPeer peer = NginxPeer.start(GOOD, Map.of("/index.html", "printer"))) {
            EndpointObservation seen = see(peer.port(), Depth.GRADE);
            assertThat(seen.afterTls().capabilities())
                    .hasSize(2)
                    .anyMatch(line -> line.startsWith("Server: nginx"))
                    .contains("Strict-Transport-Security: max-age=31536000");
            assertThat(greeting(seen).outcome()).isEqualTo(StepOutcome.OK);
            assertThat(text(greeting(seen))).startsWith("HTTP/1.1 200 OK · ");
            assertThat(seen.transcript())
                    .startsWith("C: GET / HTTP/1.1", "C: Host: 127.0.0.1:" + peer.port())
                    .contains("S: HTTP/1.1 200 OK")
                    .doesNotContain("S: printer");
            assertThat(seen.connections()).isLessThanOrEqualTo(8);
        }
    }

    @Test
    void openssl_answers_as_an_old_web_server() throws IOException {
        try (OpenSslPeer peer = OpenSslPeer.start(GOOD)) {
            EndpointObservation seen = see(peer.port(), Depth.GRADE);
            assertThat(text(greeting(seen))).startsWith("HTTP/1.0 200 ok");
            assertThat(seen.afterTls().capabilities()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NONE,            OK,      'HTTP/1.1 200 OK · Server: printer', ''",
        "IN_TROUBLE,      WARNING, 'trouble: HTTP/1.1 503',             ''",
        "NONSENSE,        FAILED,  'not HTTP: SSH-2.0',                 U4",
        "CLOSES,          FAILED,  'closed the connection',             ''",
        "ENDLESS_HEAD,    FAILED,  'more header fields',                ''",
        "ENDLESS_INTERIM, FAILED,  'more header fields',                ''",
        "LONG_LINE,       FAILED,  'more header fields',                ''",
        "BYTE_A_SECOND,   UNKNOWN, 'in time',                           ''",
        "SILENT,          UNKNOWN, 'in time',                           ''",
    })
    void whatever_is_answered_the_look_at_tls_goes_on(Fault fault, StepOutcome outcome, String detail, String rule)
            throws IOException {
        try (FaultyWebPeer peer = FaultyWebPeer.start(fault, GOOD)) {
            EndpointObservation seen = see(peer.port(), Depth.GRADE);
            assertThat(greeting(seen).outcome()).isEqualTo(outcome);
            assertThat(text(greeting(seen))).contains(detail);
            assertThat(greeting(seen).took()).isLessThan(Duration.ofSeconds(3));
            Verdict verdict = Verdicts.of(seen);
            assertThat(verdict.outcome()).isEqualTo(Verdict.Result.VERIFIED);
            assertThat(verdict.grade()).isPresent();
            assertThat(verdict.findings().stream().map(Finding::rule).filter(rule::equals))
                    .hasSize(rule.isEmpty() ? 0 : 1);
            assertThat(seen.transcript()).hasSizeLessThanOrEqualTo(500).noneMatch(line -> line.contains("hidden"));
            assertThat(seen.connections()).isLessThanOrEqualTo(8);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 19, 20})
    void a_device_is_left_alone_at_its_first_silence_in_a_deep_scan(int answered) throws IOException {
        try (FaultyWebPeer device = FaultyWebPeer.silentAfter(answered, GOOD)) {
            EndpointObservation seen = see(device.port(), Depth.DEEP);
            assertThat(device.connections()).isEqualTo(answered + 1);
            assertThat(seen.offer().complete()).isFalse();
            assertThat(seen.offer().unanswered()).isEqualTo(1);
            assertThat(Verdicts.of(seen).grade()).isEmpty();
        }
    }

    @Test
    void a_deep_scan_that_is_cancelled_closes_what_it_has_open_at_once() throws IOException, InterruptedException {
        try (FaultyWebPeer device = FaultyWebPeer.silentAfter(20, GOOD)) {
            Cancellation cancellation = new Cancellation();
            Thread scan = Thread.ofVirtual()
                    .start(() -> see(device.port(), Depth.DEEP, PATIENCE.multipliedBy(5), cancellation));
            assertThat(device.awaitSilence(PATIENCE)).isTrue();
            cancellation.cancel();
            assertThat(device.awaitLeft(PATIENCE)).isTrue();
            assertThat(scan.join(PATIENCE)).isTrue();
            assertThat(device.connections()).isEqualTo(21);
        }
    }

    private static Step greeting(EndpointObservation seen) {
        return seen.steps().stream()
                .filter(step -> step.name() == StepName.GREETING)
                .findFirst()
                .orElseThrow();
    }

    private static String text(Step step) {
        return step.detail().in(Locale.ENGLISH);
    }

    private static EndpointObservation see(int port, Depth depth) {
        return see(port, depth, Duration.ofSeconds(20), new Cancellation());
    }

    private static EndpointObservation see(int port, Depth depth, Duration longest, Cancellation cancellation) {
        EndpointTarget target =
                ((Outcome.Done<EndpointTarget>) EndpointTarget.parse("https://127.0.0.1:" + port)).value();
        EndpointObservation seen = new LiveVerifier()
                .verify(
                        target.withTrust(new TrustPolicy(false, List.of(AUTHORITY.root()), Set.of())),
                        depth,
                        longest,
                        cancellation,
                        step -> {});
        TargetSchema.accepts(seen);
        return seen;
    }
}
