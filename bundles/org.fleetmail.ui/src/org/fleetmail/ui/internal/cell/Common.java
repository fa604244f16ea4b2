package org.fleetmail.ui.internal.cell;

import java.util.List;
import java.util.Objects;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.fleetmail.model.Element;

/** What several elements have in one feature. */
public sealed interface Common {
    /** All the same. */
    record Same(Object value) implements Common {}

    /** Not all the same. */
    record Mixed() implements Common {}

    /** What elements, of which there is at least one, have in a feature. */
    static Common of(List<? extends Element> elements, EStructuralFeature feature) {
        Object first = elements.getFirst().eGet(feature);
        for (Element element : elements) {
            if (!Objects.equals(first, element.eGet(feature))) {
                return new Mixed();
            }
        }
        return new Same(first);
    }
}
