package org.fleetmail.core.internal.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.model.Device;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.fleetmail.model.Service;
import org.osgi.service.component.annotations.Component;

/** A device whose site blocks port 25 outbound cannot send there (OP25B). */
@Component
public final class EndpointPort25Blocked implements Rule {
    @Override
    public String id() {
        return "endpoint.port-25-blocked";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        Map<Endpoint, List<Device>> blocked = fleet.getDevices().stream()
                .filter(d -> d.getSite() != null && d.getSite().isPort25Blocked())
                .filter(d -> Uses.outgoing(d).filter(e -> e.getPort() == 25).isPresent())
                .collect(Collectors.groupingBy(
                        d -> Uses.outgoing(d).orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        return blocked.entrySet().stream()
                .map(use -> found(use.getKey(), use.getValue()).finding())
                .toList();
    }

    private Found found(Endpoint endpoint, List<Device> devices) {
        Found found =
                Found.of(this, Severity.HIGH, endpoint, Literals.ENDPOINT__PORT, devices.size(), Labels.of(devices));
        return endpoint.getService() == Service.SUBMISSION ? found.fix(Ports.usual(endpoint)) : found;
    }
}
