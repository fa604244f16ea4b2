package org.fleetmail.core.internal.rule;

import java.util.List;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.osgi.service.component.annotations.Component;

/** A TCP port is 1 to 65535. */
@Component
public final class EndpointPort implements Rule {
    @Override
    public String id() {
        return "endpoint.port-range";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        return fleet.getEndpoints().stream()
                .filter(e -> !Ports.valid(e.getPort()))
                .map(e -> Found.of(this, Severity.HIGH, e, Literals.ENDPOINT__PORT, String.valueOf(e.getPort()))
                        .fix(Ports.usual(e))
                        .finding())
                .toList();
    }
}
