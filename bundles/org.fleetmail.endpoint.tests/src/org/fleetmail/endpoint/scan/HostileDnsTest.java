package org.fleetmail.endpoint.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.Extent;
import org.fleetmail.endpoint.dns.DnsAnswer.Status;
import org.fleetmail.endpoint.dns.DnsSource;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.endpoint.verdict.Verdicts;
import org.fleetmail.testkit.dns.FaultyNameServer;
import org.fleetmail.testkit.dns.FaultyNameServer.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Name servers that lead round in circles, lie, or say nothing. */
class HostileDnsTest {
    private static final Duration TIME = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofSeconds(20);

    @ParameterizedTest
    @EnumSource(Fault.class)
    void whatever_a_name_server_does_the_look_ends_in_time_and_claims_nothing(Fault fault) {
        try (FaultyNameServer server = FaultyNameServer.start(fault)) {
            EndpointObservation seen = see(server, TIME, new Cancellation());
            assertThat(seen.took()).isLessThan(TIME.multipliedBy(4));
            assertThat(seen.dns().orElseThrow().answers()).noneMatch(answer -> answer.status() == Status.FOUND);
            assertThat(server.questions()).as("questions").isBetween(1, 2000);
            Verdict verdict = Verdicts.of(seen);
            assertThat(verdict.grade()).isEmpty();
            assertThat(verdict.findings()).extracting(Finding::rule).doesNotContain("N1", "N7", "N9");
        }
    }

    @Test
    void cancellation_ends_the_look_at_once() {
        try (FaultyNameServer server = FaultyNameServer.start(Fault.SILENT)) {
            Cancellation cancellation = new Cancellation();
            Thread.ofVirtual().start(() -> {
                while (server.questions() == 0) {
                    Thread.onSpinWait();
                }
                cancellation.cancel();
            });
            assertThat(see(server, LONG, cancellation).took()).isLessThan(LONG);
        }
    }

    private static EndpointObservation see(FaultyNameServer server, Duration time, Cancellation cancellation) {
        DnsSource source = DnsSource.of(server.address()).withAnchors(List.of()).withTime(time);
        Extent extent = Extent.of(Depth.GRADE, time.multipliedBy(2)).withDns(source);
        EndpointTarget target =
                ((Outcome.Done<EndpointTarget>) EndpointTarget.parse("smtps://mail.fleet.test")).value();
        return new LiveVerifier().verify(target, extent, cancellation, step -> {});
    }
}
