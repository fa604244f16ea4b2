package org.fleetmail.endpoint.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
import org.fleetmail.testkit.mail.Fault;
import org.fleetmail.testkit.mail.FaultyPeer;
import org.fleetmail.testkit.mail.MailDialect;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.certificate.TrustPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultyPeerTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Faulty peers");
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Credential GOOD = AUTHORITY.wish("127.0.0.1").issue();

    @ParameterizedTest
    @CsvSource({
        "SMTP, NONE,                VERIFIED, ''",
        "IMAP, STARTTLS_MISSING,    INSECURE, S1",
        "POP3, STARTTLS_MISSING,    INSECURE, S1",
        "IMAP, STARTTLS_REFUSED,    INSECURE, S4",
        "POP3, STARTTLS_REFUSED,    INSECURE, S4",
        "SMTP, HANDSHAKE_GARBAGE,   INSECURE, S4",
        "SMTP, BYTE_A_SECOND,       UNKNOWN,  S5",
        "IMAP, BYTE_A_SECOND,       UNKNOWN,  S5",
        "POP3, BYTE_A_SECOND,       UNKNOWN,  S5",
        "SMTP, NONSENSE,            UNKNOWN,  U4",
        "IMAP, NONSENSE,            UNKNOWN,  U4",
        "SMTP, TOO_BUSY,            UNKNOWN,  U3",
        "SMTP, TOO_BUSY_LATER,      VERIFIED, U3",
        "SMTP, ENDLESS_BANNER,      UNKNOWN,  ''",
        "IMAP, ENDLESS_BANNER,      UNKNOWN,  ''",
        "POP3, ENDLESS_BANNER,      UNKNOWN,  ''",
        "SMTP, LONG_LINE,           UNKNOWN,  ''",
        "IMAP, LONG_LINE,           UNKNOWN,  ''",
        "POP3, LONG_LINE,           UNKNOWN,  ''",
    })
    void whatIsWrongIsFound(MailDialect dialect, Fault fault, Verdict.Result result, String rule) throws IOException {
        try (FaultyPeer peer = FaultyPeer.start(dialect, fault, GOOD)) {
            EndpointObservation seen = verify(dialect, peer.port(), Duration.ofSeconds(4), new Cancellation());
            Verdict verdict = Verdicts.of(seen);
            assertThat(verdict.outcome()).as(seen.steps().toString()).isEqualTo(result);
            if (!rule.isEmpty()) {
                assertThat(verdict.findings()).extracting(Finding::rule).contains(rule);
            }
            assertThat(seen.took()).isLessThan(Duration.ofSeconds(8));
            TargetSchema.accepts(seen);
            assertThat(seen.connections()).isLessThanOrEqualTo(8).isEqualTo(peer.connections());
            if (fault == Fault.TOO_BUSY_LATER) {
                assertThat(peer.connections())
                        .as("left alone after the first 421")
                        .isLessThanOrEqualTo(5);
                assertThat(verdict.grade()).isEmpty();
            }
            if (fault == Fault.NONE) {
                assertThat(verdict.findings()).extracting(Finding::rule).doesNotContain("S6", "S7", "A1", "A2", "S9");
                assertThat(seen.startTls().injectable()).isEqualTo(Answer.NO);
            }
        }
    }

    @Test
    void cancellationEndsAWaitAtOnce() throws IOException {
        try (FaultyPeer peer = FaultyPeer.start(MailDialect.SMTP, Fault.SILENT, GOOD)) {
            Cancellation cancellation = new Cancellation();
            Thread.ofVirtual().start(() -> {
                while (peer.connections() == 0) {
                    Thread.onSpinWait();
                }
                cancellation.cancel();
            });
            EndpointObservation seen = verify(MailDialect.SMTP, peer.port(), LONG, cancellation);
            assertThat(seen.took()).isLessThan(LONG);
            assertThat(Verdicts.of(seen).outcome()).isEqualTo(Verdict.Result.UNKNOWN);
        }
    }

    private static EndpointObservation verify(
            MailDialect dialect, int port, Duration longest, Cancellation cancellation) {
        String uri = dialect.name().toLowerCase(Locale.ROOT) + "+starttls://127.0.0.1:" + port;
        EndpointTarget target = ((Outcome.Done<EndpointTarget>) EndpointTarget.parse(uri)).value();
        return new LiveVerifier()
                .verify(
                        target.withTrust(new TrustPolicy(false, List.of(AUTHORITY.root()), Set.of())),
                        Depth.GRADE,
                        longest,
                        cancellation,
                        step -> {});
    }
}
