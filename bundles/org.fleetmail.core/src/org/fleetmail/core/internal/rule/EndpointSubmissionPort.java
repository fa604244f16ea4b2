package org.fleetmail.core.internal.rule;

import java.util.List;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.fleetmail.model.Service;
import org.osgi.service.component.annotations.Component;

/** Mail is handed in on 587 or 465, not on 25 (RFC 6409 section 3.1, RFC 8314 section 3). */
@Component
public final class EndpointSubmissionPort implements Rule {
    @Override
    public String id() {
        return "endpoint.submission-port";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        return fleet.getEndpoints().stream()
                .filter(e -> e.getService() == Service.SUBMISSION && e.getPort() == 25)
                .map(e -> Found.of(this, Severity.MEDIUM, e, Literals.ENDPOINT__PORT)
                        .fix(Ports.usual(e))
                        .finding())
                .toList();
    }
}
