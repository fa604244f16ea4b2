package org.fleetmail.endpoint.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.endpoint.EndpointObservation;

/** Where one observation is judged: collects findings with the severity that the rule set gives them in the role. */
final class Bench {
    final EndpointObservation seen;
    private final RuleSet rules;
    private final Role role;
    private final List<Finding> findings = new ArrayList<>();

    Bench(EndpointObservation seen, RuleSet rules, Role role) {
        this.seen = seen;
        this.rules = rules;
        this.role = role;
    }

    Role role() {
        return role;
    }

    /** Notes that something is so. The arguments are for the text, and are the evidence too. */
    void find(String rule, Object... facts) {
        rules.severity(rule, role).ifPresent(severity -> find(severity, rule, facts));
    }

    /** Notes that something is so, with a severity of its own. */
    void find(Severity severity, String rule, Object... facts) {
        Object[] arguments = Arrays.stream(facts)
                .map(fact -> fact instanceof Number number ? number.toString() : fact)
                .toArray();
        String id = rule.replaceFirst("\\..*", "");
        findings.add(new Finding(
                id,
                severity,
                seen.target().id(),
                "",
                Sentence.of(Verdict.class, rule, arguments),
                Sentence.of(Verdict.class, id + ".remedy", arguments),
                evidence(arguments),
                List.of()));
    }

    void findIf(boolean condition, String rule, Object... arguments) {
        if (condition) {
            find(rule, arguments);
        }
    }

    /** Worst first. */
    List<Finding> findings() {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
    }

    private static List<String> evidence(Object... arguments) {
        List<String> evidence = new ArrayList<>();
        for (Object argument : arguments) {
            evidence.add(argument.toString());
        }
        return evidence;
    }
}
