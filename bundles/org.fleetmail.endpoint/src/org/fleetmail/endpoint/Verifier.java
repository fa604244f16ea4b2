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
     * @param extent how far to go, and how long
     * @param cancellation closes all sockets at once when cancelled
     * @param progress told of every finished step, on the calling thread or one of the scan's
     */
    EndpointObservation verify(
            EndpointTarget target, Extent extent, Cancellation cancellation, Consumer<Step> progress);

    /** Verifies the endpoint alone, to a depth and within a time. */
    default EndpointObservation verify(
            EndpointTarget target, Depth depth, Duration time, Cancellation cancellation, Consumer<Step> progress) {
        return verify(target, Extent.of(depth, time), cancellation, progress);
    }
}
