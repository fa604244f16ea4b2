package org.fleetmail.core.internal.rule;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.fleetmail.model.SnmpAccess;
import org.fleetmail.model.WebAccess;
import org.osgi.service.component.annotations.Component;

/** Ports, time-outs and retries of access data are within their ranges. */
@Component
public final class AccessRange implements Rule {
    @Override
    public String id() {
        return "access.range";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        List<Finding> findings = new ArrayList<>();
        for (Iterator<EObject> all = fleet.eAllContents(); all.hasNext(); ) {
            switch (all.next()) {
                case SnmpAccess snmp -> check(snmp, findings);
                case WebAccess web -> check(web, Literals.WEB_ACCESS__PORT, web.getPort(), 1, 65535, findings);
                default -> {}
            }
        }
        return findings;
    }

    private void check(SnmpAccess snmp, List<Finding> findings) {
        check(snmp, Literals.SNMP_ACCESS__PORT, snmp.getPort(), 1, 65535, findings);
        check(snmp, Literals.SNMP_ACCESS__TIMEOUT_MILLIS, snmp.getTimeoutMillis(), 100, 30_000, findings);
        check(snmp, Literals.SNMP_ACCESS__RETRIES, snmp.getRetries(), 0, 5, findings);
    }

    private void check(EObject access, EAttribute feature, int value, int least, int most, List<Finding> findings) {
        if (value < least || value > most) {
            findings.add(Found.of(
                            this,
                            Severity.MEDIUM,
                            access,
                            feature,
                            feature.getName(),
                            String.valueOf(value),
                            String.valueOf(least),
                            String.valueOf(most))
                    .fix(Math.clamp(value, least, most))
                    .finding());
        }
    }
}
