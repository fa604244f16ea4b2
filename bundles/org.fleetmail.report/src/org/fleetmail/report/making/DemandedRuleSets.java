package org.fleetmail.report.making;

import java.util.List;
import java.util.stream.Stream;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.endpoint.verdict.RuleSet;
import org.fleetmail.endpoint.verdict.RuleSets;
import org.fleetmail.model.Fleet;

/** The rule sets that endpoints are held beside. */
public final class DemandedRuleSets {
    private DemandedRuleSets() {}

    /**
     * Those that were asked for by name or file, else those that policies of the fleet name, else all that are shipped.
     *
     * @return the rule sets, or {@code RULES-INVALID}
     */
    public static Outcome<List<RuleSet>> of(List<String> asked, Fleet fleet) {
        Outcome<List<RuleSet>> sets = Outcome.done(List.of());
        for (String name : names(asked, fleet)) {
            Outcome<RuleSet> set = RuleSets.named(name)
                    .orElseGet(() -> Outcome.failed(Trouble.of(TroubleCode.RULES_INVALID, name, "")));
            sets = sets.then(known ->
                    set.map(one -> Stream.concat(known.stream(), Stream.of(one)).toList()));
        }
        return sets;
    }

    private static List<String> names(List<String> asked, Fleet fleet) {
        if (!asked.isEmpty()) {
            return asked;
        }
        List<String> demanded = fleet.getPolicies().stream()
                .flatMap(policy -> policy.getRuleSets().stream())
                .filter(RuleSets::known)
                .distinct()
                .toList();
        return demanded.isEmpty() ? RuleSets.names() : demanded;
    }
}
