package org.fleetmail.rollout.plan;

import java.util.List;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.verdict.Meeting;
import org.fleetmail.model.Endpoint;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.ClientShape;

/** Finds out how an endpoint answers as of now. */
@FunctionalInterface
public interface EndpointCheck {
    /**
     * Asks an endpoint, or takes its last observation when that is young enough. It blocks.
     *
     * @return {@code ENDPOINT-INCOMPLETE} where it has no host or port; that nobody answers is an observation
     */
    Outcome<EndpointObservation> observe(Endpoint endpoint, Cancellation cancellation);

    /**
     * Sends an endpoint that was observed the hello of a client with limits. It blocks.
     *
     * @return unknown where nobody asks
     */
    default Meeting meet(EndpointObservation seen, ClientShape client, Cancellation cancellation) {
        return new Meeting(Answer.UNKNOWN, List.of());
    }
}
