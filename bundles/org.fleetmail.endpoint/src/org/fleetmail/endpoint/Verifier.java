package org.fleetmail.endpoint;

import java.time.Duration;
import java.util.function.Consumer;
import org.fleetmail.core.work.Cancellation;

/**
 * Verifies one endpoint. Thread-safe; blocks, so call it on a virtual thread. It never logs in and needs no credentials.
 * The implementation is {@link org.fleetmail.endpoint.scan.LiveVerifier}, also a service.
 */
public interface Verifier {
    /**
     * Verifies an endpoint. Failing networks and hostile servers are part of the observation, never an exception.
     *
     * @param target which
     * @param depth how much to ask
     * @param deadline time for everything together; what has no answer by then is unknown
     * @param cancellation closes all sockets at once when cancelled
     * @param progress told of every finished step, on the calling thread or one of the scan's
     */
    EndpointObservation verify(
            EndpointTarget target, Depth depth, Duration deadline, Cancellation cancellation, Consumer<Step> progress);
}
