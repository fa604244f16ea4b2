package org.fleetmail.endpoint.verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.core.finding.Severity;

/**
 * How bad each finding is in each role, as data.
 *
 * @param name short name, for example {@code fleetmail}
 * @param edition edition of the source
 * @param source where it comes from
 * @param date day on which its values were taken from the source
 * @param partial whether the source has rules that are not in it; then it gives no grade
 * @param severities by rule and role; a rule that is missing there is not judged
 * @param ratings what the source says of versions, suites, groups and keys by their names
 */
public record RuleSet(
        String name,
        String edition,
        String source,
        LocalDate date,
        boolean partial,
        Map<String, Map<Role, Severity>> severities,
        List<Rating> ratings) {
    public RuleSet {
        severities = Map.copyOf(severities);
        ratings = List.copyOf(ratings);
    }

    /** Severity of a rule in a role, empty where this set does not judge it. */
    public Optional<Severity> severity(String rule, Role role) {
        return Optional.ofNullable(severities.getOrDefault(rule, Map.of()).get(role));
    }

    /** The rule set of Fleetmail. */
    public static RuleSet standard() {
        return RuleSets.shipped("fleetmail").orElseThrow();
    }
}
