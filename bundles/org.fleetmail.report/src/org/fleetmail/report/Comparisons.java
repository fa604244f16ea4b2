package org.fleetmail.report;

import java.util.List;
import java.util.Optional;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.EndpointObservation.Reached;
import org.fleetmail.endpoint.verdict.RuleSet;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.report.audit.RuleComparison;
import org.fleetmail.report.audit.RuleSetFacts;
import org.fleetmail.report.audit.Standing;
import org.fleetmail.report.mark.Mark;
import org.fleetmail.report.mark.Tone;

/** Holds what endpoints answered beside rule sets. */
final class Comparisons {
    private Comparisons() {}

    static RuleComparison of(ReportSource source) {
        List<RuleSet> sets = source.ruleSets();
        if (sets.isEmpty()) {
            return RuleComparison.NONE;
        }
        Judgement judgement = new Judgement(source.endpoints());
        return new RuleComparison(
                sets.stream().map(Comparisons::facts).toList(),
                source.endpoints().stream()
                        .map(seen -> new RuleComparison.Row(
                                EndpointRows.nameOf(seen.endpoint()),
                                sets.stream()
                                        .map(set -> standing(seen.observation().toOptional(), set, judgement))
                                        .toList()))
                        .toList());
    }

    private static RuleSetFacts facts(RuleSet set) {
        return new RuleSetFacts(set.name(), set.edition(), set.source(), set.date(), set.partial());
    }

    private static Standing standing(Optional<EndpointObservation> seen, RuleSet set, Judgement judgement) {
        if (seen.filter(Comparisons::answered).isEmpty()) {
            return new Standing(set.name(), Marks.mark(Tone.UNKNOWN, "standing.not-tested"), List.of());
        }
        EndpointObservation observation = seen.get();
        Verdict verdict = judgement.of(observation, set);
        List<Finding> broken = verdict.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
        return new Standing(
                set.name(),
                broken.isEmpty() ? nothingFound(set, observation, verdict) : found(broken),
                broken.stream().map(Finding::rule).distinct().toList());
    }

    private static boolean answered(EndpointObservation seen) {
        return seen.reached() == Reached.TLS || seen.reached() == Reached.DIALOGUE;
    }

    private static Mark found(List<Finding> broken) {
        boolean bad = broken.stream().anyMatch(finding -> finding.severity().atLeast(Severity.HIGH));
        return Marks.mark(bad ? Tone.BAD : Tone.WARNING, "standing.found", broken.size());
    }

    /** To meet a rule set takes a whole rule set, a handshake, and an answer to everything that was asked. */
    private static Mark nothingFound(RuleSet set, EndpointObservation seen, Verdict verdict) {
        if (set.partial()) {
            return Marks.mark(Tone.UNKNOWN, "standing.partial");
        }
        boolean whole = seen.reached() == Reached.TLS && verdict.grade().isPresent();
        return whole ? Marks.mark(Tone.GOOD, "standing.meets") : Marks.mark(Tone.UNKNOWN, "standing.incomplete");
    }
}
