package org.fleetmail.core.internal.rule;

import java.util.List;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.osgi.service.component.annotations.Component;

/** An endpoint needs a host. */
@Component
public final class EndpointHost implements Rule {
    @Override
    public String id() {
        return "endpoint.no-host";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        return fleet.getEndpoints().stream()
                .filter(e -> Labels.blank(e.getHost()))
                .map(e -> Found.of(this, Severity.HIGH, e, Literals.ENDPOINT__HOST)
                        .finding())
                .toList();
    }
}
