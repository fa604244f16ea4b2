package org.fleetmail.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.core.fleet.NewFleet;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.scan.LiveVerifier;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.store.journal.ChainCheck;
import org.fleetmail.testkit.mail.DovecotPeer;
import org.fleetmail.testkit.pki.TestAuthority;
import org.junit.jupiter.api.Test;

/** What endpoints of one report are for each other. */
class JudgementTest {
    private final Fleet fleet = NewFleet.empty("Office");

    @Test
    void two_hosts_with_one_key_are_told_in_the_rows_of_both() throws IOException {
        ReportContent content;
        try (DovecotPeer server = DovecotPeer.start(
                new TestAuthority("One key").wish("mail.example.com").issue(), "listen = 127.0.0.2, 127.0.0.3")) {
            content = ReportContent.of(
                    source(seen("127.0.0.2", server.imapsPort()), seen("127.0.0.3", server.imapsPort())));
        }
        assertThat(content.endpoints())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.findings())
                        .extracting(EndpointRow.FindingLine::rule)
                        .contains("K15"));
    }

    private SeenEndpoint seen(String host, int port) {
        Endpoint endpoint = FleetFactory.eINSTANCE.createEndpoint();
        endpoint.setId(host);
        endpoint.setHost(host);
        endpoint.setPort(port);
        fleet.getEndpoints().add(endpoint);
        EndpointTarget target = EndpointTarget.parse("imaps://" + host + ":" + port)
                .toOptional()
                .orElseThrow();
        return new SeenEndpoint(
                endpoint,
                Outcome.done(new LiveVerifier()
                        .verify(target, Depth.GRADE, Duration.ofSeconds(30), new Cancellation(), step -> {})));
    }

    private ReportSource source(SeenEndpoint... endpoints) {
        return new ReportSource(
                fleet,
                "office.fleet",
                "",
                List.of(),
                Map.of(),
                List.of(endpoints),
                Optional.empty(),
                Outcome.done(new ChainCheck.Intact(0, "")),
                Samples.NOW,
                "1.0.0",
                "desk");
    }
}
