package org.fleetmail.core.fleet.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.fleetmail.core.fleet.merge.Difference.Added;
import org.fleetmail.core.fleet.merge.Difference.Changed;
import org.fleetmail.core.fleet.merge.Difference.Removed;
import org.fleetmail.model.Element;
import org.fleetmail.model.Fleet;

/** Carries a merge out on my fleet. The console records it as one change that can be undone. */
public final class Merging {
    private final Fleet mine;
    private final List<Element> added = new ArrayList<>();
    private final List<Changed> changed = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();

    private Merging(Fleet mine) {
        this.mine = mine;
    }

    /**
     * Brings all differences in, and of the conflicts what was decided.
     *
     * @param mine the fleet that was compared, or a copy of it
     * @param theirs the conflicts in which theirs is taken
     */
    public static void apply(Fleet mine, FleetMerge merge, Set<Conflict> theirs) {
        Merging merging = new Merging(mine);
        merge.differences().forEach(merging::note);
        merge.conflicts().stream().filter(theirs::contains).forEach(merging::note);
        merging.carryOut();
    }

    /** Brings in some differences. */
    public static void apply(Fleet mine, List<Difference> differences) {
        Merging merging = new Merging(mine);
        differences.forEach(merging::note);
        merging.carryOut();
    }

    private void note(Difference difference) {
        switch (difference) {
            case Added(Element element) -> added.add(element);
            case Removed(Element element) -> removed.add(element.getId());
            case Changed change -> changed.add(change);
        }
    }

    private void note(Conflict conflict) {
        switch (conflict.kind()) {
            case CHANGED ->
                changed.add(new Changed(conflict.element(), conflict.feature().orElseThrow(), conflict.theirs()));
            case REMOVED_HERE -> added.add(conflict.element());
            case REMOVED_THERE -> removed.add(conflict.element().getId());
        }
    }

    /** Elements first, so that everything that is named is there. */
    private void carryOut() {
        added.forEach(this::add);
        Map<String, Element> elements = FleetMerge.elements(mine);
        for (Element element : added) {
            for (EStructuralFeature feature : FleetMerge.features(element)) {
                set(elements.get(element.getId()), feature, Value.of(element, feature), elements);
            }
        }
        for (Changed change : changed) {
            Element owner = change.element() instanceof Fleet
                    ? mine
                    : elements.get(change.element().getId());
            set(owner, change.feature(), change.value(), elements);
        }
        EcoreUtil.deleteAll(removed.stream().map(elements::get).toList(), true);
    }

    @SuppressWarnings("unchecked")
    private void add(Element theirs) {
        Element copy = (Element) EcoreUtil.create(theirs.eClass());
        copy.setId(theirs.getId());
        ((EList<EObject>) mine.eGet(theirs.eContainingFeature())).add(copy);
    }

    @SuppressWarnings("unchecked")
    private static void set(Element owner, EStructuralFeature feature, Value value, Map<String, Element> elements) {
        List<Object> things = value.things(feature, elements);
        if (feature.isMany()) {
            ((EList<Object>) owner.eGet(feature)).clear();
            ((EList<Object>) owner.eGet(feature)).addAll(things);
        } else if (things.isEmpty()) {
            owner.eSet(feature, null);
        } else {
            owner.eSet(feature, things.getFirst());
        }
    }
}
