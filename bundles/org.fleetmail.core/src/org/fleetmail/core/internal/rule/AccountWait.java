package org.fleetmail.core.internal.rule;

import java.util.List;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.osgi.service.component.annotations.Component;

/** The wait of POP before SMTP is 0 to 60 seconds. */
@Component
public final class AccountWait implements Rule {
    @Override
    public String id() {
        return "account.wait-range";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        return fleet.getAccounts().stream()
                .filter(a -> a.getPopBeforeSmtpWait() < 0 || a.getPopBeforeSmtpWait() > 60)
                .map(a -> Found.of(
                                this,
                                Severity.LOW,
                                a,
                                Literals.ACCOUNT__POP_BEFORE_SMTP_WAIT,
                                String.valueOf(a.getPopBeforeSmtpWait()))
                        .fix(Math.clamp(a.getPopBeforeSmtpWait(), 0, 60))
                        .finding())
                .toList();
    }
}
