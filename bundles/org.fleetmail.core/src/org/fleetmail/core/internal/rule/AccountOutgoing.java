package org.fleetmail.core.internal.rule;

import java.util.List;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.model.Account;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.fleetmail.model.Service;
import org.osgi.service.component.annotations.Component;

/** An account needs an endpoint to hand in mail. */
@Component
public final class AccountOutgoing implements Rule {
    @Override
    public String id() {
        return "account.no-outgoing";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        return fleet.getAccounts().stream()
                .filter(a -> a.getOutgoing() == null)
                .map(a -> found(fleet, a))
                .toList();
    }

    private Finding found(Fleet fleet, Account account) {
        Found found = Found.of(this, Severity.HIGH, account, Literals.ACCOUNT__OUTGOING);
        List<Endpoint> possible = fleet.getEndpoints().stream()
                .filter(e -> e.getService() == Service.SUBMISSION)
                .toList();
        return (possible.size() == 1 ? found.fix(possible.getFirst()) : found).finding();
    }
}
