package org.fleetmail.core.internal.rule;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.fleetmail.model.SecurityLevel;
import org.fleetmail.model.SnmpAccess;
import org.fleetmail.model.SnmpVersion;
import org.osgi.service.component.annotations.Component;

/** SNMP access names the secrets its version needs (RFC 1901, RFC 3414). */
@Component
public final class SnmpCredentials implements Rule {
    @Override
    public String id() {
        return "snmp.incomplete";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        List<Finding> findings = new ArrayList<>();
        for (Iterator<EObject> all = fleet.eAllContents(); all.hasNext(); ) {
            if (all.next() instanceof SnmpAccess snmp) {
                missing(snmp)
                        .ifPresent(feature ->
                                findings.add(Found.of(this, Severity.MEDIUM, snmp, feature, feature.getName())
                                        .finding()));
            }
        }
        return findings;
    }

    private static Optional<EAttribute> missing(SnmpAccess snmp) {
        return needed(snmp)
                .filter(feature -> Labels.blank((String) snmp.eGet(feature)))
                .findFirst();
    }

    private static Stream<EAttribute> needed(SnmpAccess snmp) {
        if (snmp.getVersion() != SnmpVersion.V3) {
            return Stream.of(Literals.SNMP_ACCESS__READ_COMMUNITY);
        }
        List<EAttribute> all = List.of(
                Literals.SNMP_ACCESS__SECURITY_NAME,
                Literals.SNMP_ACCESS__AUTH_SECRET,
                Literals.SNMP_ACCESS__PRIV_SECRET);
        SecurityLevel level = snmp.getSecurityLevel();
        return all.stream().limit(level == SecurityLevel.AUTH_PRIV ? 3 : level == SecurityLevel.AUTH_NO_PRIV ? 2 : 1);
    }
}
