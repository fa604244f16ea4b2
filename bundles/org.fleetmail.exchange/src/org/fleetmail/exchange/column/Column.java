package org.fleetmail.exchange.column;

import java.util.List;
import java.util.stream.Collectors;
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
    private static final String SEPARATOR = "; ";

    /** Stable identity, the name of the feature: {@code serial}. */
    public String id() {
        return feature.getName();
    }

    /** What it is called in a heading. */
    public Sentence label() {
        return Sentence.of(
                Column.class, "column." + feature.getEContainingClass().getName() + "." + id());
    }

    /** What an element has in this column, as a cell that can be read again. */
    public String text(EObject element) {
        return textOf(element.eGet(feature));
    }

    private static String textOf(Object value) {
        return switch (value) {
            case null -> "";
            case List<?> many -> many.stream().map(Column::textOf).collect(Collectors.joining(SEPARATOR));
            case Enumerator literal -> literal.getName();
            case Element element -> nameOf(element);
            default -> value.toString();
        };
    }

    private static String nameOf(Element element) {
        if (element.getName() != null && !element.getName().isBlank()) {
            return element.getName();
        }
        return element instanceof Endpoint endpoint && endpoint.getHost() != null
                ? endpoint.getHost() + ":" + endpoint.getPort()
                : String.valueOf(element.getId());
    }
}
