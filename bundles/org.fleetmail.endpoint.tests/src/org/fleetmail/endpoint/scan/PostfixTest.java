package org.fleetmail.endpoint.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
import org.fleetmail.testkit.mail.PostfixPeer;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.NamedGroup;
import org.fleetmail.tls.ProtocolVersion;
import org.fleetmail.tls.certificate.TrustPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PostfixTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Postfix test");
    private static PostfixPeer postfix;

    @BeforeAll
    static void start() {
        postfix =
                PostfixPeer.start(AUTHORITY.wish("mail.fleet.test", "127.0.0.1").issue());
    }

    @AfterAll
    static void stop() throws IOException {
        if (postfix != null) {
            postfix.close();
        }
    }

    @Test
    @Tag("row:P12")
    @Tag("row:S16")
    void submissionWithStartTls() {
        EndpointObservation seen = verify("smtp+starttls://127.0.0.1:" + postfix.submissionPort());
        assertThat(seen.steps())
                .extracting(Step::name)
                .startsWith(
                        StepName.RESOLVE,
                        StepName.CONNECT,
                        StepName.GREETING,
                        StepName.STARTTLS,
                        StepName.HANDSHAKE,
                        StepName.CERTIFICATE,
                        StepName.LOGIN_OFFER);
        assertThat(seen.steps().subList(0, 7)).allMatch(step -> step.outcome() == StepOutcome.OK);
        assertThat(seen.connections()).isLessThanOrEqualTo(8);
        assertThat(seen.offer().version(ProtocolVersion.TLS_1_3)).isEqualTo(Answer.YES);
        assertThat(seen.offer().version(ProtocolVersion.SSL_3)).isEqualTo(Answer.NO);
        assertThat(seen.offer().groups()).first().isEqualTo(NamedGroup.X25519);
        assertThat(seen.offer().unanswered()).isZero();
        assertThat(Verdicts.of(seen).outcome()).isEqualTo(Verdict.Result.VERIFIED);
        assertThat(seen.handshake().orElseThrow().version()).isEqualTo(ProtocolVersion.TLS_1_3);
        assertThat(seen.path().orElseThrow().trusted()).isTrue();
        assertThat(seen.name().orElseThrow().matches()).isTrue();
        assertThat(seen.startTls().works()).isEqualTo(Answer.YES);
        assertThat(seen.beforeTls().mechanisms()).isEmpty();
        assertThat(seen.afterTls().mechanisms()).containsExactly("PLAIN", "LOGIN");
    }

    @Test
    void implicitTls() {
        EndpointObservation seen = verify("smtps://127.0.0.1:" + postfix.smtpsPort());
        assertThat(seen.reached()).isEqualTo(EndpointObservation.Reached.TLS);
        assertThat(seen.afterTls().mechanisms()).containsExactly("PLAIN", "LOGIN");
    }

    @Test
    void clearIsInsecureThoughTlsWouldWork() {
        EndpointObservation seen = verify("smtp://127.0.0.1:" + postfix.submissionPort());
        assertThat(seen.startTls().works()).isEqualTo(Answer.YES);
        Verdict verdict = Verdicts.of(seen);
        assertThat(verdict.outcome()).isEqualTo(Verdict.Result.INSECURE);
        assertThat(verdict.findings()).extracting(Finding::rule).contains("S1");
    }

    @Test
    void everySuiteAsOpenSslHasThem() {
        EndpointObservation seen = verify("smtp+starttls://127.0.0.1:" + postfix.submissionPort(), Depth.DEEP);
        assertThat(seen.connections()).isLessThanOrEqualTo(130);
        assertThat(seen.offer().complete()).isTrue();
        assertThat(seen.offer().suites().get(ProtocolVersion.TLS_1_3)).hasSize(3);
        assertThat(seen.offer().suites().get(ProtocolVersion.TLS_1_2)).hasSizeGreaterThan(5);
        assertThat(seen.offer().suites().keySet())
                .contains(ProtocolVersion.TLS_1_0, ProtocolVersion.TLS_1_1)
                .doesNotContain(ProtocolVersion.SSL_3);
        assertThat(Verdicts.of(seen).grade()).isPresent();
    }

    private static EndpointObservation verify(String uri) {
        return verify(uri, Depth.GRADE);
    }

    private static EndpointObservation verify(String uri, Depth depth) {
        EndpointTarget target = ((Outcome.Done<EndpointTarget>) EndpointTarget.parse(uri)).value();
        List<Step> told = new ArrayList<>();
        EndpointObservation seen = new LiveVerifier()
                .verify(
                        target.withTrust(new TrustPolicy(false, List.of(AUTHORITY.root()), Set.of())),
                        depth,
                        Duration.ofSeconds(8),
                        new Cancellation(),
                        told::add);
        assertThat(told).isEqualTo(seen.steps());
        TargetSchema.accepts(seen);
        return seen;
    }
}
