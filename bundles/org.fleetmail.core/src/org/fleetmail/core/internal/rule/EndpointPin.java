package org.fleetmail.core.internal.rule;

import java.util.List;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.osgi.service.component.annotations.Component;

/** A pinned fingerprint is 64 hexadecimal digits. */
@Component
public final class EndpointPin implements Rule {
    @Override
    public String id() {
        return "endpoint.pin";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        return fleet.getEndpoints().stream()
                .filter(e -> !e.getPinnedSha256().stream().allMatch(Fingerprints::valid))
                .map(e -> Found.of(this, Severity.MEDIUM, e, Literals.ENDPOINT__PINNED_SHA256)
                        .finding())
                .toList();
    }
}
