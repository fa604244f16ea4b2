package org.fleetmail.endpoint.verdict;

import java.util.List;
import java.util.Optional;
import org.fleetmail.endpoint.EndpointObservation;

/** Judges observations; a pure function of the observation, the rules and the role. */
public final class Verdicts {
    private Verdicts() {}

    /** The verdict on an observation as of its own time. */
    public static Verdict of(EndpointObservation observation, RuleSet rules, Role role) {
        return new Verdict(Verdict.Result.UNKNOWN, List.of(), Optional.empty());
    }

    /** The verdict by our own rules, in the role that follows from the service. */
    public static Verdict of(EndpointObservation observation) {
        return of(observation, RuleSet.standard(), Role.of(observation.target()));
    }
}
