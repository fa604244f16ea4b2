package org.fleetmail.core.fleet;

import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Service;
import org.fleetmail.model.TransportSecurity;

/** Mail servers that were found become endpoints of a fleet. */
public final class MailServers {
    private MailServers() {}

    /**
     * Adds an endpoint named after its host, with an identity of its own.
     *
     * @param port 1 to 65535
     */
    public static void add(Fleet fleet, Service service, String host, int port, TransportSecurity security) {
        Endpoint endpoint = FleetFactory.eINSTANCE.createEndpoint();
        endpoint.setId(Ids.next(fleet, "Endpoint"));
        endpoint.setName(host);
        endpoint.setService(service);
        endpoint.setHost(host);
        endpoint.setPort(port);
        endpoint.setTransportSecurity(security);
        fleet.getEndpoints().add(endpoint);
    }
}
