package org.fleetmail.core.fleet.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.fleetmail.model.Element;
import org.fleetmail.model.FleetPackage.Literals;
import org.fleetmail.model.Note;
import org.fleetmail.model.SettingValue;

/**
 * What an element has in a feature, so that it can be compared between two copies of a fleet.
 *
 * @param parts attribute values, identities of elements that are named, or things that belong to the element alone
 */
public record Value(List<Object> parts) {
    /** Nothing. */
    public static final Value NONE = new Value(List.of());

    static Value of(EObject owner, EStructuralFeature feature) {
        Object held = owner.eGet(feature);
        List<?> all = held instanceof List<?> many ? many : held == null ? List.of() : List.of(held);
        return new Value(all.stream().map(Value::part).toList());
    }

    /** Whether two elements have the same in a feature. Most have, and that is seen without making anything. */
    static boolean same(EObject first, EObject second, EStructuralFeature feature) {
        Object here = first.eGet(feature);
        Object there = second.eGet(feature);
        return switch (here) {
            case null -> there == null;
            case Element element -> there instanceof Element other && Objects.equals(element.getId(), other.getId());
            case List<?> list when list.isEmpty() -> ((List<?>) there).isEmpty();
            case List<?> list -> of(first, feature).equals(of(second, feature));
            case EObject owned -> there instanceof EObject other && EcoreUtil.equals(owned, other);
            default -> here.equals(there);
        };
    }

    private static Object part(Object held) {
        return switch (held) {
            case Element element -> String.valueOf(element.getId());
            case EObject owned -> new Owned(owned);
            default -> held;
        };
    }

    /** A thing that belongs to one element and has no identity; two are equal that hold the same. */
    private record Owned(EObject thing) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Owned(EObject held) && EcoreUtil.equals(thing, held);
        }

        /** Equal things are of one kind; there are few of each. */
        @Override
        public int hashCode() {
            return thing.eClass().getClassifierID();
        }

        @Override
        public String toString() {
            return switch (thing) {
                case Note note -> note.getDate() + " " + note.getText();
                case SettingValue setting -> setting.getSetting() + " = " + setting.getValue();
                default ->
                    thing.eClass().getEAllAttributes().stream()
                            .filter(thing::eIsSet)
                            .map(attribute -> attribute.getName() + " " + thing.eGet(attribute))
                            .collect(Collectors.joining(", "));
            };
        }
    }

    /**
     * What both did to a list, together: without what either took out, with what either put in. Empty where that makes no
     * sense: for a single value, for waves, whose order counts, and where a setting would have two values.
     */
    Optional<Value> together(Value base, Value other, EStructuralFeature feature) {
        if (!feature.isMany() || feature == Literals.ROLLOUT__WAVES) {
            return Optional.empty();
        }
        List<Object> both = new ArrayList<>(parts);
        base.parts().stream().filter(part -> !other.parts().contains(part)).forEach(both::remove);
        other.parts().stream()
                .filter(part -> !base.parts().contains(part) && !both.contains(part))
                .forEach(both::add);
        return isDivided(both) ? Optional.empty() : Optional.of(new Value(both));
    }

    private static boolean isDivided(List<Object> parts) {
        Set<String> settings = new HashSet<>();
        return parts.stream()
                .flatMap(part ->
                        part instanceof Owned(SettingValue value) ? Stream.of(value.getSetting()) : Stream.empty())
                .anyMatch(setting -> !settings.add(setting));
    }

    /** The things themselves, to be set; elements are looked up by their identities. */
    List<Object> things(EStructuralFeature feature, Map<String, Element> elements) {
        boolean naming = feature instanceof EReference reference && !reference.isContainment();
        return parts.stream()
                .map(part -> part instanceof Owned(EObject thing)
                        ? EcoreUtil.copy(thing)
                        : naming ? (Object) elements.get(part) : part)
                .filter(Objects::nonNull)
                .toList();
    }

    /** For a person; secrets are in a fleet by their names only. */
    @Override
    public String toString() {
        return parts.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
