package org.fleetmail.report.audit;

import java.util.List;
import org.fleetmail.report.mark.Mark;

/**
 * How an endpoint stands beside one rule set.
 *
 * @param set name of the rule set
 * @param result in words; beside a partial rule set it never says that the endpoint meets it
 * @param rules identities of the rules that found something, worst first
 */
public record Standing(String set, Mark result, List<String> rules) {
    public Standing {
        rules = List.copyOf(rules);
    }
}
