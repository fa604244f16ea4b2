package org.fleetmail.rollout.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.scan.LiveVerifier;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Service;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.testkit.mail.DovecotPeer;
import org.fleetmail.testkit.pki.TestAuthority;
import org.junit.jupiter.api.Test;

/** What endpoints of one plan are for each other. */
class SightingsTest {
    private static final EndpointCheck LIVE = (endpoint, cancellation) -> EndpointTarget.of(endpoint)
            .map(target ->
                    new LiveVerifier().verify(target, Depth.GRADE, Duration.ofSeconds(30), cancellation, step -> {}));

    @Test
    void the_preflight_tells_of_a_key_that_another_endpoint_of_the_plan_holds_too() throws IOException {
        Sightings sightings = new Sightings(Optional.of(LIVE), new Cancellation());
        try (DovecotPeer server = DovecotPeer.start(
                new TestAuthority("One key").wish("mail.example.com").issue(), "listen = 127.0.0.2, 127.0.0.3")) {
            sightings.ask(Map.of(endpoint("127.0.0.2", server.imapsPort()), List.of()));
            assertThat(rules(sightings)).doesNotContain("K15");
            sightings.ask(Map.of(endpoint("127.0.0.3", server.imapsPort()), List.of()));
        }
        assertThat(rules(sightings).filter("K15"::equals)).hasSize(2);
    }

    private static Stream<String> rules(Sightings sightings) {
        return sightings.all().stream()
                .flatMap(sighted -> sighted.preflight().findings().stream())
                .map(Preflight.Note::rule);
    }

    private static Endpoint endpoint(String host, int port) {
        Endpoint endpoint = FleetFactory.eINSTANCE.createEndpoint();
        endpoint.setId(host);
        endpoint.setService(Service.IMAP);
        endpoint.setTransportSecurity(TransportSecurity.IMPLICIT_TLS);
        endpoint.setHost(host);
        endpoint.setPort(port);
        return endpoint;
    }
}
