package org.fleetmail.report;

import java.util.Collection;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.verdict.Role;
import org.fleetmail.endpoint.verdict.RuleSet;
import org.fleetmail.endpoint.verdict.SharedKeys;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.endpoint.verdict.Verdicts;

/** Judges the endpoints of a report beside each other: one may hold the key of another, and be open for its sake. */
public final class Judgement {
    private final SharedKeys keys;

    /** A judgement of these and no others. */
    public Judgement(Collection<SeenEndpoint> endpoints) {
        keys = SharedKeys.among(endpoints.stream()
                .flatMap(seen -> seen.observation().toOptional().stream())
                .toList());
    }

    /** By our own rules. */
    public Verdict of(EndpointObservation seen) {
        return of(seen, RuleSet.standard());
    }

    /** By other rules. */
    public Verdict of(EndpointObservation seen, RuleSet rules) {
        return Verdicts.of(seen, rules, Role.of(seen.target()), keys);
    }
}
