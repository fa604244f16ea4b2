package org.fleetmail.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Findings;
import org.fleetmail.core.rule.Rules;
import org.fleetmail.model.Fleet;

/** Carries an import out on a copy of the fleet and lets the rules look at it, so that their findings can be told before. */
final class Foresight {
    /** Where to look at a finding: what a rule says of what. */
    private record Place(String rule, String element, String feature) {
        static Place of(Finding finding) {
            return new Place(finding.rule(), finding.element(), finding.feature());
        }
    }

    private static final Comparator<CellFinding> ORDER =
            Comparator.comparingInt(CellFinding::row).thenComparingInt(CellFinding::column);

    private final Fleet fleet;
    private final Mapping mapping;

    Foresight(Fleet fleet, Mapping mapping) {
        this.fleet = fleet;
        this.mapping = mapping;
    }

    /** The plan with what the rules will find about its rows and do not find now; all findings in the order of the rows. */
    ImportPlan over(ImportPlan plan) {
        List<CellFinding> findings = new ArrayList<>(plan.findings());
        if (plan.changes()) {
            findings.addAll(later(plan));
        }
        findings.sort(ORDER);
        return new ImportPlan(plan.kind(), plan.rows(), plan.sites(), findings);
    }

    private List<CellFinding> later(ImportPlan plan) {
        Set<Place> today = Findings.of(fleet, Rules.builtIn()).stream()
                .map(Place::of)
                .collect(Collectors.toCollection(HashSet::new));
        Map<String, Integer> rowOfElement = new HashMap<>();
        plan.rows().forEach(row -> rowOfElement.put(row.id(), row.number()));
        Fleet copy = EcoreUtil.copy(fleet);
        plan.apply(copy);
        return Findings.of(copy, Rules.builtIn()).stream()
                .filter(finding -> rowOfElement.containsKey(finding.element()) && !today.contains(Place.of(finding)))
                .map(finding -> new CellFinding(
                        rowOfElement.get(finding.element()),
                        column(finding),
                        finding.severity(),
                        finding.text(),
                        false))
                .toList();
    }

    private int column(Finding finding) {
        return mapping.kind()
                .column(finding.feature())
                .flatMap(mapping::indexOf)
                .orElse(CellFinding.WHOLE_ROW);
    }
}
