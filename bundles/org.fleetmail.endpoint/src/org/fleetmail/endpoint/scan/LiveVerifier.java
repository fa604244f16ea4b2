package org.fleetmail.endpoint.scan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.Offer;
import org.fleetmail.endpoint.StartTls;
import org.fleetmail.endpoint.Step;
import org.fleetmail.endpoint.TlsOffer;
import org.fleetmail.endpoint.Verifier;

/** Verifies endpoints by talking to them. */
public final class LiveVerifier implements Verifier {
    @Override
    public EndpointObservation verify(
            EndpointTarget target, Depth depth, Duration deadline, Cancellation cancellation, Consumer<Step> progress) {
        return new EndpointObservation(
                target,
                depth,
                "",
                Instant.now(),
                Duration.ZERO,
                0,
                EndpointObservation.Reached.SILENCE,
                List.of(),
                Offer.NONE,
                Offer.NONE,
                StartTls.NOT_ASKED,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TlsOffer.NOT_ASKED,
                List.of());
    }
}
