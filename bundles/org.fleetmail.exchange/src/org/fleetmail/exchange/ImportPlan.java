package org.fleetmail.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.fleetmail.exchange.PlannedRow.Change;
import org.fleetmail.exchange.PlannedRow.Fate;
import org.fleetmail.exchange.column.Kind;
import org.fleetmail.model.Element;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetFactory;
import org.fleetmail.model.Site;

/**
 * What an import would do. It holds identities and values and no elements, so that it can be carried out on a copy first.
 *
 * @param kind what the rows are about
 * @param rows what becomes of each row
 * @param sites sites that are made because rows name them: names by identities
 * @param findings what a person should know, by rows
 */
public record ImportPlan(Kind kind, List<PlannedRow> rows, Map<String, String> sites, List<CellFinding> findings) {
    public ImportPlan {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /** How many rows have a fate. */
    public long count(Fate fate) {
        return rows.stream().filter(row -> row.fate() == fate).count();
    }

    /** Whether carrying it out changes anything. */
    public boolean changes() {
        return count(Fate.ADDED) + count(Fate.CHANGED) > 0;
    }

    /** Carries it out. The console records it as one change that can be undone. */
    public void apply(Fleet fleet) {
        sites.forEach((id, name) -> addSite(fleet, id, name));
        Map<String, Element> elements = elements(fleet);
        EList<Element> home = kind.elements(fleet);
        for (PlannedRow row : rows) {
            switch (row.fate()) {
                case ADDED -> {
                    Element added = (Element) EcoreUtil.create(kind.type());
                    added.setId(row.id());
                    set(added, row.changes(), elements);
                    home.add(added);
                }
                case CHANGED -> set(elements.get(row.id()), row.changes(), elements);
                case SAME, REFUSED -> {}
            }
        }
    }

    private static void addSite(Fleet fleet, String id, String name) {
        Site site = FleetFactory.eINSTANCE.createSite();
        site.setId(id);
        site.setName(name);
        fleet.getSites().add(site);
    }

    private static Map<String, Element> elements(Fleet fleet) {
        Map<String, Element> elements = new HashMap<>();
        for (EObject child : fleet.eContents()) {
            if (child instanceof Element element) {
                elements.put(element.getId(), element);
            }
        }
        return elements;
    }

    @SuppressWarnings("unchecked")
    private static void set(Element element, Collection<Change> changes, Map<String, Element> elements) {
        for (Change change : changes) {
            boolean reference = change.column().feature() instanceof EReference;
            if (change.column().feature().isMany()) {
                List<?> values = (List<?>) change.value();
                List<Object> wanted = values.stream()
                        .map(value -> reference ? (Object) elements.get(value) : value)
                        .toList();
                ECollections.setEList(
                        (EList<Object>) element.eGet(change.column().feature()), wanted);
            } else {
                element.eSet(change.column().feature(), reference ? elements.get(change.value()) : change.value());
            }
        }
    }
}
