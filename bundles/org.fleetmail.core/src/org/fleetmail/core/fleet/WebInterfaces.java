package org.fleetmail.core.fleet;

import java.util.List;
import java.util.Optional;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Service;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.model.WebAccess;

/**
 * The web interfaces of devices, seen as endpoints so that they are verified like mail servers. They are made anew at
 * each call and are no part of the fleet.
 */
public final class WebInterfaces {
    private static final String SUFFIX = "#web";

    private WebInterfaces() {}

    /** One for each device that has an address and whose web access is said, in the order of the devices. */
    public static List<Endpoint> of(Fleet fleet) {
        return fleet.getDevices().stream()
                .flatMap(device -> of(device).stream())
                .toList();
    }

    /** That of a device; its identity is that of the device with {@code #web} after it. */
    public static Optional<Endpoint> of(Device device) {
        String address = device.getAddress();
        return address == null || address.isBlank()
                ? Optional.empty()
                : Access.web(device).map(access -> endpoint(device, access.value()));
    }

    private static Endpoint endpoint(Device device, WebAccess access) {
        Endpoint endpoint = FleetFactory.eINSTANCE.createEndpoint();
        endpoint.setId(device.getId() + SUFFIX);
        endpoint.setName(device.getName());
        endpoint.setService(Service.HTTPS);
        endpoint.setHost(device.getAddress());
        endpoint.setPort(access.getPort());
        endpoint.setTransportSecurity(
                "http".equalsIgnoreCase(access.getScheme()) ? TransportSecurity.NONE : TransportSecurity.IMPLICIT_TLS);
        Optional.ofNullable(access.getPinnedSha256())
                .filter(pin -> !pin.isBlank())
                .ifPresent(endpoint.getPinnedSha256()::add);
        return endpoint;
    }
}
