package org.fleetmail.core.internal.rule;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.fleetmail.model.WebAccess;
import org.osgi.service.component.annotations.Component;

/** The fingerprint of a device's certificate, where one is agreed, is 64 hexadecimal digits. */
@Component
public final class AccessPin implements Rule {
    @Override
    public String id() {
        return "access.pin";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        List<Finding> findings = new ArrayList<>();
        for (Iterator<EObject> all = fleet.eAllContents(); all.hasNext(); ) {
            if (all.next() instanceof WebAccess web
                    && web.getPinnedSha256() != null
                    && !Fingerprints.valid(web.getPinnedSha256())) {
                findings.add(Found.of(this, Severity.MEDIUM, web, Literals.WEB_ACCESS__PINNED_SHA256)
                        .finding());
            }
        }
        return findings;
    }
}
