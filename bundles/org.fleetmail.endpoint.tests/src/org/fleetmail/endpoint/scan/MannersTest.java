package org.fleetmail.endpoint.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.Extent;
import org.fleetmail.endpoint.OtherAddress;
import org.fleetmail.endpoint.dns.DnsSource;
import org.fleetmail.endpoint.internal.net.Courtesy;
import org.fleetmail.endpoint.internal.net.Deadline;
import org.fleetmail.endpoint.internal.net.Dialer;
import org.fleetmail.endpoint.json.TargetSchema;
import org.fleetmail.endpoint.verdict.Verdicts;
import org.fleetmail.testkit.dns.BindPeer;
import org.fleetmail.testkit.dns.ZoneWish;
import org.fleetmail.testkit.dns.ZoneWish.Signing;
import org.fleetmail.testkit.mail.Fault;
import org.fleetmail.testkit.mail.FaultyPeer;
import org.fleetmail.testkit.mail.MailDialect;
import org.fleetmail.testkit.mail.Peers;
import org.fleetmail.testkit.pki.Credential;
import org.fleetmail.testkit.pki.TestAuthority;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.certificate.TrustPolicy;
import org.junit.jupiter.api.Test;

/** How a verification behaves toward servers, and what it looks at around them. */
class MannersTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("Manners");
    private static final TrustPolicy TRUST = new TrustPolicy(false, List.of(AUTHORITY.root()), Set.of());

    @Test
    void ipv4_and_ipv6_are_both_told_where_they_differ() throws IOException {
        InetAddress six = InetAddress.getByName("::1");
        try (FaultyPeer four = FaultyPeer.start(MailDialect.SMTP, Fault.NONE, credential());
                FaultyPeer other = FaultyPeer.startAt(six, four.port(), MailDialect.SMTP, Fault.NONE, credential());
                BindPeer bind =
                        BindPeer.start(ZoneWish.of("fleet.test.", Signing.GOOD, "mail A 127.0.0.1", "mail AAAA ::1"))) {
            DnsSource dns = DnsSource.of(bind.address()).withAnchors(bind.anchors());
            EndpointObservation seen = see("smtp+starttls://mail.fleet.test:" + four.port(), dns);
            OtherAddress there = seen.otherAddress().orElseThrow();
            assertThat(there.address()).contains(":");
            assertThat(there.differences()).singleElement().asString().contains("certificate");
            assertThat(rules(seen)).contains("S11");
            assertThat(other.connections()).isEqualTo(1);
            assertThat(seen.connections()).isLessThanOrEqualTo(8);
            TargetSchema.accepts(seen);
        }
    }

    @Test
    void starttls_alone_is_told_where_the_port_with_tls_from_the_start_is_closed() throws IOException {
        Peers.needRoot("A server at port 587");
        InetAddress place = InetAddress.getByName("127.0.87.1");
        Credential credential = AUTHORITY.wish("127.0.87.1").issue();
        try (FaultyPeer submission = FaultyPeer.startAt(place, 587, MailDialect.SMTP, Fault.NONE, credential)) {
            EndpointObservation closed = see("smtp+starttls://127.0.87.1");
            assertThat(closed.implicitPort()).isEqualTo(Answer.NO);
            assertThat(rules(closed)).contains("S10");
            try (FaultyPeer implicit = FaultyPeer.startAt(place, 465, MailDialect.SMTP, Fault.SILENT, credential)) {
                EndpointObservation open = see("smtp+starttls://127.0.87.1");
                assertThat(open.implicitPort()).isEqualTo(Answer.YES);
                assertThat(rules(open)).doesNotContain("S10");
                assertThat(implicit.connections()).isEqualTo(1);
            }
            assertThat(submission.connections()).isPositive();
        }
    }

    @Test
    void the_name_of_the_server_is_sent_and_an_address_never() throws UnknownHostException {
        assertThat(opening("imaps://mail.fleet.test").serverName()).contains("mail.fleet.test");
        assertThat(opening("imaps://127.0.0.1").serverName()).isEmpty();
        assertThat(opening("imaps://[::1]").serverName()).isEmpty();
    }

    private static Opening opening(String uri) throws UnknownHostException {
        Dialer nobody = new Dialer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 1),
                false,
                Courtesy.usual(),
                Deadline.in(Duration.ofSeconds(1)),
                new Cancellation(),
                new AtomicInteger());
        return new Opening(target(uri), nobody);
    }

    private static Credential credential() {
        return AUTHORITY.wish("mail.fleet.test").issue();
    }

    private static EndpointTarget target(String uri) {
        return ((Outcome.Done<EndpointTarget>) EndpointTarget.parse(uri))
                .value()
                .withTrust(TRUST);
    }

    private static EndpointObservation see(String uri) {
        return new LiveVerifier()
                .verify(target(uri), Depth.GRADE, Duration.ofSeconds(8), new Cancellation(), step -> {});
    }

    private static EndpointObservation see(String uri, DnsSource dns) {
        Extent extent = Extent.of(Depth.GRADE, Duration.ofSeconds(8)).withDns(dns);
        return new LiveVerifier().verify(target(uri), extent, new Cancellation(), step -> {});
    }

    private static List<String> rules(EndpointObservation seen) {
        return Verdicts.of(seen).findings().stream().map(Finding::rule).toList();
    }
}
