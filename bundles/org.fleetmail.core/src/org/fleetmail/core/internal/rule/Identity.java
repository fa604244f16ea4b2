package org.fleetmail.core.internal.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.fleet.Ids;
import org.fleetmail.model.Element;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;
import org.osgi.service.component.annotations.Component;

/** Every element has an identity of its own that a file can hold. */
@Component
public final class Identity implements Rule {
    @Override
    public String id() {
        return "id.invalid";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        Set<String> seen = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (Iterator<EObject> all = EcoreUtil.getAllContents(List.of(fleet)); all.hasNext(); ) {
            if (all.next() instanceof Element element && !(Ids.valid(element.getId()) && seen.add(element.getId()))) {
                findings.add(found(fleet, element));
            }
        }
        return findings;
    }

    private Finding found(Fleet fleet, Element element) {
        String id = element.getId() == null ? "" : element.getId();
        String kind = element.eClass().getName();
        String base = !id.isBlank() ? id : Labels.blank(element.getName()) ? kind : element.getName();
        return Found.of(this, Severity.HIGH, element, Literals.ELEMENT__ID, id)
                .fix(Ids.next(fleet, base))
                .finding();
    }
}
