package org.fleetmail.cli.internal.plan;

import java.time.Duration;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.Depth;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.endpoint.Verifier;
import org.fleetmail.model.Endpoint;
import org.fleetmail.rollout.plan.EndpointCheck;

/**
 * Asks endpoints as they are now.
 *
 * @param verifier who asks
 */
public record LiveEndpoints(Verifier verifier) implements EndpointCheck {
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    @Override
    public Outcome<EndpointObservation> observe(Endpoint endpoint, Cancellation cancellation) {
        return EndpointTarget.of(endpoint)
                .map(target -> verifier.verify(target, Depth.GRADE, DEADLINE, cancellation, step -> {}));
    }
}
