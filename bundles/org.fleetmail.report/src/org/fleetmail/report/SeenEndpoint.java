package org.fleetmail.report;

import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.model.Endpoint;

/**
 * An endpoint of the fleet and what it answered.
 *
 * @param endpoint the endpoint
 * @param observation what was seen, or why it could not be asked
 */
public record SeenEndpoint(Endpoint endpoint, Outcome<EndpointObservation> observation) {}
