package org.fleetmail.core.internal.rule;

import java.util.List;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.osgi.service.component.annotations.Component;

/** A subnet is an address and the length of its prefix (CIDR, RFC 4632, RFC 4291). */
@Component
public final class SiteSubnet implements Rule {
    @Override
    public String id() {
        return "site.subnet";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        return fleet.getSites().stream()
                .flatMap(s -> s.getSubnets().stream()
                        .filter(subnet -> !Subnets.valid(subnet))
                        .map(subnet -> Found.of(this, Severity.MEDIUM, s, Literals.SITE__SUBNETS, subnet)
                                .finding()))
                .toList();
    }
}
