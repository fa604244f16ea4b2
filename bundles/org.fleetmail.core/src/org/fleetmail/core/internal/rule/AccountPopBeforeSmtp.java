package org.fleetmail.core.internal.rule;

import java.util.List;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.model.Endpoint;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.fleetmail.model.Service;
import org.osgi.service.component.annotations.Component;

/** POP before SMTP needs an incoming endpoint to log in to first. */
@Component
public final class AccountPopBeforeSmtp implements Rule {
    @Override
    public String id() {
        return "account.pop-before-smtp";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        return fleet.getAccounts().stream()
                .filter(a -> a.isPopBeforeSmtp() && !fetches(a.getIncoming()))
                .map(a -> Found.of(this, Severity.HIGH, a, Literals.ACCOUNT__INCOMING)
                        .finding())
                .toList();
    }

    private static boolean fetches(Endpoint incoming) {
        return incoming != null && (incoming.getService() == Service.POP3 || incoming.getService() == Service.IMAP);
    }
}
