package org.fleetmail.core.internal.rule;

import java.util.List;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.model.Account;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.osgi.service.component.annotations.Component;

/** An account needs a mail address to send from. */
@Component
public final class AccountAddress implements Rule {
    @Override
    public String id() {
        return "account.no-address";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        return fleet.getAccounts().stream()
                .filter(a -> Labels.blank(a.getAddress()))
                .map(this::found)
                .toList();
    }

    private Finding found(Account account) {
        Found found = Found.of(this, Severity.MEDIUM, account, Literals.ACCOUNT__ADDRESS);
        String name = account.getUserName();
        boolean likeAnAddress = name != null && name.matches("[^@\\s]+@[^@\\s]+");
        return (likeAnAddress ? found.fix(name) : found).finding();
    }
}
