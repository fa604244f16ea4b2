package org.fleetmail.exchange.column;

import java.util.List;
import java.util.function.Function;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.model.Element;
import org.fleetmail.model.Endpoint;

/**
 * A column: one feature of a kind of element.
 *
 * @param feature an attribute, or a reference to other elements of the fleet
 */
public record Column(EStructuralFeature feature) {
    /** Stable identity, the name of the feature: {@code serial}. */
    public String id() {
        return feature.getName();
    }

    /** What it is called in a heading. */
    public Sentence label() {
        return Sentence.of(
                Column.class, "column." + feature.getEContainingClass().getName() + "." + id());
    }

    /** What an element has in this column, as a person reads it. */
    public String text(EObject element) {
        return text(element, Column::nameOf);
    }

    /** What an element has in this column, as a cell that means the same when it is read again. */
    public String text(EObject element, Lookup lookup) {
        return text(element, lookup::nameOf);
    }

    private String text(EObject element, Function<Element, String> names) {
        return element.eGet(feature) instanceof List<?> many
                ? Parts.join(many.stream().map(one -> textOf(one, names)).toList())
                : textOf(element.eGet(feature), names);
    }

    private static String textOf(Object value, Function<Element, String> names) {
        return switch (value) {
            case null -> "";
            case Enumerator literal -> literal.getName();
            case Element element -> names.apply(element);
            default -> value.toString();
        };
    }

    static String nameOf(Element element) {
        if (element.getName() != null && !element.getName().isBlank()) {
            return element.getName();
        }
        return element instanceof Endpoint endpoint && endpoint.getHost() != null
                ? endpoint.getHost() + ":" + endpoint.getPort()
                : String.valueOf(element.getId());
    }
}
