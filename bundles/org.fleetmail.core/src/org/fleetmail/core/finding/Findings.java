package org.fleetmail.core.finding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.fleetmail.model.Fleet;

/** Everything that rules find in a fleet. */
public final class Findings {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparing(Finding::element)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::feature);

    private Findings() {}

    /** What the rules find today, without what the fleet's policies accept; worst first, then by element. */
    public static List<Finding> of(Fleet fleet, Collection<? extends Rule> rules) {
        return of(fleet, rules, LocalDate.now());
    }

    /** As {@link #of(Fleet, Collection)} on another day; an accepted finding comes back after the day it is accepted to. */
    public static List<Finding> of(Fleet fleet, Collection<? extends Rule> rules, LocalDate today) {
        return notAccepted(
                fleet,
                rules.stream().flatMap(rule -> rule.check(fleet).stream()).toList(),
                today);
    }

    /** Findings, also those of others than rules, without what the fleet's policies accept on a day; worst first. */
    public static List<Finding> notAccepted(Fleet fleet, Collection<Finding> findings, LocalDate today) {
        Acceptance acceptance = Acceptance.of(fleet, today);
        return findings.stream()
                .filter(finding -> !acceptance.accepts(finding))
                .sorted(ORDER)
                .toList();
    }
}
