package org.fleetmail.report.audit;

import java.util.List;

/**
 * Endpoints held beside several rule sets.
 *
 * @param sets the rule sets
 * @param rows one for each endpoint
 */
public record RuleComparison(List<RuleSetFacts> sets, List<Row> rows) {
    /** Nothing was compared. */
    public static final RuleComparison NONE = new RuleComparison(List.of(), List.of());

    public RuleComparison {
        sets = List.copyOf(sets);
        rows = List.copyOf(rows);
    }

    /**
     * An endpoint.
     *
     * @param endpoint its name
     * @param standings one for each rule set, in their order
     */
    public record Row(String endpoint, List<Standing> standings) {
        public Row {
            standings = List.copyOf(standings);
        }
    }
}
