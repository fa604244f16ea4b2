package org.fleetmail.core.fleet.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.fleetmail.core.fleet.merge.Difference.Added;
import org.fleetmail.core.fleet.merge.Difference.Changed;
import org.fleetmail.core.fleet.merge.Difference.Removed;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.model.Element;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.FleetPackage.Literals;

/**
 * What two people did to one fleet, put together: each change of the other is a {@link Difference}, or, where both changed the
 * same, a {@link Conflict}. Elements are the same by their identities. It looks at fleets and changes none.
 */
public final class FleetMerge {
    private static final Set<EStructuralFeature> OWN = Set.of(Literals.ELEMENT__ID, Literals.FLEET__FORMAT_VERSION);

    private static final Map<EClass, List<EStructuralFeature>> FEATURES = new ConcurrentHashMap<>();

    private final Map<String, Element> base;
    private final Map<String, Element> mine;
    private final Map<String, Element> theirs;
    private final List<Difference> differences = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final Map<Map<String, Element>, Set<String>> newlyNamed = new IdentityHashMap<>();

    private FleetMerge(Fleet base, Fleet mine, Fleet theirs) {
        this.base = elements(base);
        this.mine = elements(mine);
        this.theirs = elements(theirs);
        compare(base, mine, theirs);
        this.theirs.values().forEach(this::compare);
        this.base.keySet().stream().filter(id -> !this.theirs.containsKey(id)).forEach(this::removed);
    }

    /**
     * Compares.
     *
     * @param base as both once had it
     * @param mine with my changes
     * @param theirs with the changes of the other
     * @return what to put together; {@code FLEET-DUPLICATE-ID} where one identity is used for two kinds of elements
     */
    public static Outcome<FleetMerge> of(Fleet base, Fleet mine, Fleet theirs) {
        return twoKinds(base, mine, theirs)
                .<Outcome<FleetMerge>>map(Outcome::failed)
                .orElseGet(() -> Outcome.done(new FleetMerge(base, mine, theirs)));
    }

    private static Optional<Trouble> twoKinds(Fleet base, Fleet mine, Fleet theirs) {
        List<Map<String, Element>> fleets = List.of(elements(mine), elements(base), elements(theirs));
        Map<String, Element> first = new HashMap<>();
        for (Map<String, Element> fleet : fleets) {
            for (Element element : fleet.values()) {
                Element known = first.putIfAbsent(element.getId(), element);
                if (known != null && known.eClass() != element.eClass()) {
                    return Optional.of(Trouble.of(
                            TroubleCode.FLEET_DUPLICATE_ID,
                            element.getId(),
                            Sentence.of(FleetMerge.class, "two-kinds", element.getId(), name(known), name(element))));
                }
            }
        }
        return Optional.empty();
    }

    private static String name(Element element) {
        return Objects.requireNonNullElse(element.getName(), element.getId());
    }

    /**
     * What leads a fleet that was changed back to how it was saved: what is to be added again, removed, and set; or
     * {@code FLEET-DUPLICATE-ID}.
     */
    public static Outcome<List<Difference>> back(Fleet mine, Fleet saved) {
        return of(mine, mine, saved).map(FleetMerge::differences);
    }

    static Map<String, Element> elements(Fleet fleet) {
        Map<String, Element> elements = new HashMap<>();
        for (EObject child : fleet.eContents()) {
            if (child instanceof Element element) {
                elements.put(element.getId(), element);
            }
        }
        return elements;
    }

    /** What the other did that nobody here touched. */
    public List<Difference> differences() {
        return List.copyOf(differences);
    }

    /** Where both did something to the same. */
    public List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    private void compare(Element their) {
        Element old = base.get(their.getId());
        Element my = mine.get(their.getId());
        if (my != null) {
            compare(old, my, their);
        } else if (old == null) {
            differences.add(new Added(their));
        } else if (!same(old, their) || newlyNamed(base, theirs).contains(their.getId())) {
            conflicts.add(Conflict.removedHere(their));
        }
    }

    private void removed(String id) {
        Element my = mine.get(id);
        if (my == null) {
            return;
        }
        if (same(base.get(id), my) && !newlyNamed(base, mine).contains(id)) {
            differences.add(new Removed(my));
        } else {
            conflicts.add(Conflict.removedThere(my));
        }
    }

    private void compare(Element old, Element my, Element their) {
        for (EStructuralFeature feature : features(my)) {
            if (!Value.same(my, their, feature)) {
                compare(old, my, their, feature);
            }
        }
    }

    /** Two new elements of one identity may be two things, which are not mixed unless a person says so. */
    private void compare(Element old, Element my, Element their, EStructuralFeature feature) {
        Value was = old == null ? Value.NONE : Value.of(old, feature);
        Value here = Value.of(my, feature);
        Value there = Value.of(their, feature);
        if (there.equals(was)) {
            return;
        }
        Optional<Value> wanted = here.equals(was) ? Optional.of(there) : here.together(was, there, feature);
        wanted.filter(value -> old != null)
                .ifPresentOrElse(
                        value -> differences.add(new Changed(my, feature, value)),
                        () -> conflicts.add(Conflict.changed(my, feature, was, here, there)));
    }

    /** All that an element holds itself; of a fleet not the elements in it, which are compared one by one. */
    static List<EStructuralFeature> features(Element element) {
        return FEATURES.computeIfAbsent(element.eClass(), FleetMerge::features);
    }

    private static List<EStructuralFeature> features(EClass type) {
        return type.getEAllStructuralFeatures().stream()
                .filter(feature -> !OWN.contains(feature) && !feature.isDerived() && !feature.isTransient())
                .filter(feature -> !(feature instanceof EReference reference
                        && reference.isContainment()
                        && Literals.ELEMENT.isSuperTypeOf(reference.getEReferenceType())))
                .toList();
    }

    private static boolean same(Element first, Element second) {
        return features(first).stream().allMatch(feature -> Value.same(first, second, feature));
    }

    /** Identities that elements name now and did not name before: what is named must not go. */
    private Set<String> newlyNamed(Map<String, Element> before, Map<String, Element> now) {
        return newlyNamed.computeIfAbsent(now, elements -> {
            Set<String> ids = new HashSet<>();
            elements.forEach((id, element) -> {
                Collection<String> known = before.containsKey(id) ? names(before.get(id)) : List.of();
                names(element).stream().filter(name -> !known.contains(name)).forEach(ids::add);
            });
            return ids;
        });
    }

    private static List<String> names(Element element) {
        return element.eCrossReferences().stream()
                .filter(Element.class::isInstance)
                .map(named -> ((Element) named).getId())
                .filter(Objects::nonNull)
                .toList();
    }
}
