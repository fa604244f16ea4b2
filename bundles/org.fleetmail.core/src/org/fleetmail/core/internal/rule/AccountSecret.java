package org.fleetmail.core.internal.rule;

import java.util.List;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.osgi.service.component.annotations.Component;

/** An account that logs in needs a secret. */
@Component
public final class AccountSecret implements Rule {
    @Override
    public String id() {
        return "account.no-secret";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        return fleet.getAccounts().stream()
                .filter(a -> Uses.logsIn(a) && Labels.blank(a.getSecret()))
                .map(a -> Found.of(this, Severity.HIGH, a, Literals.ACCOUNT__SECRET)
                        .finding())
                .toList();
    }
}
