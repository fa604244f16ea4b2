package org.fleetmail.rollout.plan;

import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.model.Endpoint;

/** Finds out how an endpoint answers as of now. */
@FunctionalInterface
public interface EndpointCheck {
    /**
     * Asks an endpoint, or takes its last observation when that is young enough. It blocks.
     *
     * @return {@code ENDPOINT-INCOMPLETE} where it has no host or port; that nobody answers is an observation
     */
    Outcome<EndpointObservation> observe(Endpoint endpoint, Cancellation cancellation);
}
