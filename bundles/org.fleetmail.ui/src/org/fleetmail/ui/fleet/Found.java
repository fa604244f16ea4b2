package org.fleetmail.ui.fleet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.model.Element;

/**
 * What was found in a fleet as it was at one time.
 *
 * @param version which time that was
 * @param ofRules what the rules find, worst first
 * @param all the same with what was found by looking at endpoints and devices; worst first
 * @param byElement what the rules find, by the identity of the element
 * @param elements elements by their identities
 */
record Found(
        long version,
        List<Finding> ofRules,
        List<Finding> all,
        Map<String, List<Finding>> byElement,
        Map<String, Element> elements) {
    static final Found NOTHING = new Found(0, List.of(), List.of(), Map.of(), Map.of());

    List<Finding> of(String id) {
        return id == null ? List.of() : byElement.getOrDefault(id, List.of());
    }

    Optional<Element> element(String id) {
        return Optional.ofNullable(elements.get(id));
    }
}
