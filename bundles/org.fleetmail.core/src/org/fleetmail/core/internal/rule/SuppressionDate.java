package org.fleetmail.core.internal.rule;

import java.util.List;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.osgi.service.component.annotations.Component;

/** The last day of a suppression is a date. */
@Component
public final class SuppressionDate implements Rule {
    @Override
    public String id() {
        return "policy.suppression-date";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        return fleet.getPolicies().stream()
                .flatMap(p -> p.getSuppressions().stream())
                .filter(s -> !Labels.blank(s.getUntil()) && !Dates.valid(s.getUntil()))
                .map(s -> Found.of(this, Severity.LOW, s, Literals.SUPPRESSION__UNTIL, s.getUntil())
                        .finding())
                .toList();
    }
}
