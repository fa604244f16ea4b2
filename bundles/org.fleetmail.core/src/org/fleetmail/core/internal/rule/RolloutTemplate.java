package org.fleetmail.core.internal.rule;

import java.util.List;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.fleetmail.model.Rollout;
import org.osgi.service.component.annotations.Component;

/** A rollout needs a template that says what to set. */
@Component
public final class RolloutTemplate implements Rule {
    @Override
    public String id() {
        return "rollout.no-template";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        return fleet.getRollouts().stream()
                .filter(r -> r.getTemplate() == null)
                .map(r -> found(fleet, r))
                .toList();
    }

    private Finding found(Fleet fleet, Rollout rollout) {
        Found found = Found.of(this, Severity.HIGH, rollout, Literals.ROLLOUT__TEMPLATE);
        boolean one = fleet.getTemplates().size() == 1;
        return (one ? found.fix(fleet.getTemplates().getFirst()) : found).finding();
    }
}
