package org.fleetmail.core.finding;

import java.util.List;
import org.fleetmail.core.text.Sentence;

/**
 * Something a person should know or mend.
 *
 * @param rule stable identity of the rule that found it, for example {@code endpoint.no-host} or {@code A1}
 * @param severity how bad it is
 * @param element identity of the fleet element it is about, empty where there is none
 * @param feature name of the feature of that element, empty for the element as a whole
 * @param text what is so, and what it means
 * @param remedy what to do; where there is one, with the line to put into a configuration
 * @param evidence what was seen, in the words of the other side
 * @param fixes changes of the fleet that would mend it
 */
public record Finding(
        String rule,
        Severity severity,
        String element,
        String feature,
        Sentence text,
        Sentence remedy,
        List<String> evidence,
        List<Fix> fixes) {
    public Finding {
        evidence = List.copyOf(evidence);
        fixes = List.copyOf(fixes);
    }
}
