package org.fleetmail.endpoint.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.json.TargetSchema;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.endpoint.verdict.Verdicts;
import org.fleetmail.testkit.mail.DovecotPeer;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.certificate.TrustPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DovecotTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Dovecot test");
    private static DovecotPeer dovecot;

    @BeforeAll
    static void start() {
        dovecot = DovecotPeer.start(AUTHORITY.wish(DovecotPeer.HOST).issue());
    }

    @AfterAll
    static void stop() throws IOException {
        if (dovecot != null) {
            dovecot.close();
        }
    }

    @Test
    void imapWithStartTls() {
        EndpointObservation seen = verify("imap+starttls://127.0.0.2:" + dovecot.imapPort());
        assertThat(seen.startTls().injectable()).isEqualTo(Answer.NO);
        assertThat(seen.beforeTls().capabilities()).contains("STARTTLS", "LOGINDISABLED");
    }

    @Test
    void imaps() {
        verify("imaps://127.0.0.2:" + dovecot.imapsPort());
    }

    @Test
    void pop3WithStls() {
        EndpointObservation seen = verify("pop3+starttls://127.0.0.2:" + dovecot.pop3Port());
        assertThat(seen.startTls().injectable()).isEqualTo(Answer.NO);
        assertThat(seen.beforeTls().capabilities()).contains("STLS");
    }

    @Test
    void pop3s() {
        verify("pop3s://127.0.0.2:" + dovecot.pop3sPort());
    }

    @Test
    void loginAllowedInClear() throws IOException {
        try (DovecotPeer open = DovecotPeer.start(
                AUTHORITY.wish(DovecotPeer.HOST).issue(), "ssl = yes", "disable_plaintext_auth = no")) {
            assertThat(rules(see("imap+starttls://127.0.0.2:" + open.imapPort())))
                    .contains("A1", "A2");
            assertThat(rules(see("pop3+starttls://127.0.0.2:" + open.pop3Port())))
                    .contains("A1", "A2");
        }
    }

    private static EndpointObservation verify(String uri) {
        EndpointObservation seen = see(uri);
        assertThat(Verdicts.of(seen).outcome()).as(seen.steps().toString()).isEqualTo(Verdict.Result.VERIFIED);
        assertThat(seen.afterTls().mechanisms()).contains("PLAIN", "LOGIN");
        assertThat(rules(seen)).doesNotContain("A1", "A2", "S6", "P3", "U1");
        assertThat(Verdicts.of(seen).grade()).isPresent();
        return seen;
    }

    private static List<String> rules(EndpointObservation seen) {
        return Verdicts.of(seen).findings().stream().map(Finding::rule).toList();
    }

    private static EndpointObservation see(String uri) {
        EndpointTarget target = ((Outcome.Done<EndpointTarget>) EndpointTarget.parse(uri)).value();
        EndpointObservation seen = new LiveVerifier()
                .verify(
                        target.withTrust(new TrustPolicy(false, List.of(AUTHORITY.root()), Set.of())),
                        Depth.GRADE,
                        Duration.ofSeconds(8),
                        new Cancellation(),
                        step -> {});
        TargetSchema.accepts(seen);
        return seen;
    }
}
