package org.fleetmail.core.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Service;
import org.fleetmail.model.TransportSecurity;
import org.fleetmail.model.WebAccess;
import org.junit.jupiter.api.Test;

class WebInterfacesTest {
    private final Fleet fleet = Offices.of(2);
    private final WebAccess web = FleetFactory.eINSTANCE.createWebAccess();

    @Test
    void a_device_whose_web_access_nobody_says_has_none() {
        assertThat(WebInterfaces.of(fleet)).isEmpty();
    }

    @Test
    void the_web_interface_of_a_device_is_an_endpoint_of_its_own() {
        Device device = fleet.getDevices().getFirst();
        web.setPort(8443);
        web.setPinnedSha256("ab".repeat(32));
        device.setWeb(web);
        assertThat(WebInterfaces.of(fleet)).singleElement().satisfies(endpoint -> {
            assertThat(endpoint.getId()).isEqualTo(device.getId() + "#web");
            assertThat(endpoint.getHost()).isEqualTo(device.getAddress());
            assertThat(endpoint.getPort()).isEqualTo(8443);
            assertThat(endpoint.getService()).isEqualTo(Service.HTTPS);
            assertThat(endpoint.getPinnedSha256()).containsExactly("ab".repeat(32));
        });
        assertThat(fleet.getEndpoints()).extracting(Endpoint::getId).doesNotContain(device.getId() + "#web");
    }

    @Test
    void http_is_said_to_be_without_protection_and_https_not() {
        fleet.setWeb(web);
        assertThat(WebInterfaces.of(fleet))
                .extracting(Endpoint::getTransportSecurity)
                .containsOnly(TransportSecurity.IMPLICIT_TLS);
        web.setScheme("http");
        assertThat(WebInterfaces.of(fleet))
                .extracting(Endpoint::getTransportSecurity)
                .containsOnly(TransportSecurity.NONE);
    }

    @Test
    void a_device_without_an_address_has_none() {
        fleet.setWeb(web);
        fleet.getDevices().getFirst().setAddress(" ");
        assertThat(WebInterfaces.of(fleet)).hasSize(fleet.getDevices().size() - 1);
    }
}
