package org.fleetmail.core.internal.rule;

import java.util.Collection;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.fleetmail.model.Element;

/** How elements are called in sentences. */
final class Labels {
    private Labels() {}

    /** The element something belongs to: itself, or the one that holds it. */
    static Element element(EObject object) {
        EObject at = object;
        while (at != null && !(at instanceof Element)) {
            at = at.eContainer();
        }
        return (Element) at;
    }

    /** Its name, else its identity, else its kind. */
    static String of(EObject object) {
        Element element = element(object);
        if (element == null) {
            return object.eClass().getName();
        }
        if (!blank(element.getName())) {
            return element.getName();
        }
        return blank(element.getId()) ? element.eClass().getName() : element.getId();
    }

    static String of(Collection<? extends EObject> objects) {
        String first = objects.stream().limit(5).map(Labels::of).collect(Collectors.joining(", "));
        return objects.size() > 5 ? first + ", …" : first;
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
