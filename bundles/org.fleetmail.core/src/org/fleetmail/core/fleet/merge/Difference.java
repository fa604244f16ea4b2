package org.fleetmail.core.fleet.merge;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.fleetmail.model.Element;

/** One thing that somebody else did to a fleet. */
public sealed interface Difference {
    /** The element it is about, as one of the two has it. */
    Element element();

    /**
     * An element that is new.
     *
     * @param element in their fleet
     */
    record Added(Element element) implements Difference {}

    /**
     * An element that they deleted.
     *
     * @param element in my fleet
     */
    record Removed(Element element) implements Difference {}

    /**
     * A feature they changed.
     *
     * @param element in my fleet
     * @param value what it shall have: what they set, or what both did to a list
     */
    record Changed(Element element, EStructuralFeature feature, Value value) implements Difference {
        /** What my fleet has there now. */
        public Value before() {
            return Value.of(element, feature);
        }
    }
}
