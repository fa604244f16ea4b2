package org.fleetmail.core.internal.rule;

import java.util.List;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.fleet.Templates;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.osgi.service.component.annotations.Component;

/** A template is not based on itself, directly or through others. */
@Component
public final class TemplateCycle implements Rule {
    @Override
    public String id() {
        return "template.cycle";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        return fleet.getTemplates().stream()
                .filter(Templates::inCycle)
                .map(t -> Found.of(this, Severity.HIGH, t, Literals.MAIL_TEMPLATE__BASED_ON)
                        .fix(null)
                        .finding())
                .toList();
    }
}
