package org.fleetmail.ui.internal.verification;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.endpoint.EndpointObservation;
import org.fleetmail.endpoint.Step;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.endpoint.verdict.Verdicts;
import org.fleetmail.ui.internal.verification.ChainTree.Node;

/** A check as plain text, for a mail or a ticket. */
final class CheckText {
    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();

    private CheckText() {}

    static String of(Check check) {
        CheckText text = new CheckText();
        Optional<EndpointObservation> seen = check.now().observation();
        text.line(CheckDetails.headline(check));
        text.line(check.place().address() + " · " + check.place().protection());
        check.now().changes().forEach(change -> text.line(INDENT + change));
        check.now().verdict().map(Verdict::findings).ifPresent(text::findings);
        text.steps(check.now().steps());
        seen.map(ChainTree::of).ifPresent(nodes -> text.chain(nodes, INDENT));
        seen.map(EndpointObservation::transcript).ifPresent(text::transcript);
        return text.text.toString();
    }

    private void findings(List<Finding> findings) {
        Locale language = Locale.getDefault();
        for (Finding finding : findings) {
            line("");
            line(NLS.bind(
                    Messages.FindingsText_finding,
                    FindingsText.word(finding.severity()),
                    finding.text().in(language)));
            line(Verdicts.meaning(finding).in(language));
            line(NLS.bind(Messages.FindingsText_remedy, finding.remedy().in(language)));
            finding.evidence().forEach(evidence -> line(INDENT + evidence));
        }
    }

    private void steps(List<Step> steps) {
        line("");
        steps.forEach(step -> line(INDENT + CheckWords.name(step) + ": " + CheckWords.word(step.outcome()) + ", "
                + CheckWords.millis(step.took()) + ", " + step.detail().in(Locale.getDefault())));
    }

    private void chain(List<Node> nodes, String indent) {
        nodes.forEach(node -> {
            line(indent + node.label() + ": " + node.value());
            chain(node.children(), indent + INDENT);
        });
    }

    private void transcript(List<String> lines) {
        line("");
        lines.forEach(said -> line(INDENT + said));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
