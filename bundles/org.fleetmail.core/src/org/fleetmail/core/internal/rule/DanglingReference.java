package org.fleetmail.core.internal.rule;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EContentsEList;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.model.Fleet;
import org.osgi.service.component.annotations.Component;

/** What is referred to is in the same fleet. */
@Component
public final class DanglingReference implements Rule {
    @Override
    public String id() {
        return "reference.dangling";
    }

    @Override
    public List<Finding> check(Fleet fleet) {
        List<Finding> findings = new ArrayList<>();
        for (Iterator<EObject> all = fleet.eAllContents(); all.hasNext(); ) {
            check(fleet, all.next(), findings);
        }
        return findings;
    }

    private void check(Fleet fleet, EObject object, List<Finding> findings) {
        EContentsEList.FeatureIterator<?> targets =
                (EContentsEList.FeatureIterator<?>) object.eCrossReferences().iterator();
        while (targets.hasNext()) {
            EObject target = (EObject) targets.next();
            if (EcoreUtil.getRootContainer(target) != fleet) {
                EStructuralFeature feature = targets.feature();
                Found found = Found.of(this, Severity.HIGH, object, feature, feature.getName(), Labels.of(target));
                findings.add((feature.isMany() ? found : found.fix(null)).finding());
            }
        }
    }
}
