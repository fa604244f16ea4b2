package org.fleetmail.core.internal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Fix;
import org.fleetmail.core.finding.Rule;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.model.Element;

/**
 * Makes the finding of a rule. Its texts are in this package under the identity of the rule; {0} is the name of what it is
 * about, {1} and so on are the facts.
 */
final class Found {
    private final Rule rule;
    private final Severity severity;
    private final EObject object;
    private final EStructuralFeature feature;
    private final Object[] facts;
    private final List<Fix> fixes = new ArrayList<>();

    private Found(Rule rule, Severity severity, EObject object, EStructuralFeature feature, Object[] facts) {
        this.rule = rule;
        this.severity = severity;
        this.object = object;
        this.feature = feature;
        this.facts = facts;
    }

    static Found of(Rule rule, Severity severity, EObject object, EStructuralFeature feature, Object... facts) {
        Object[] all =
                Stream.concat(Stream.of(Labels.of(object)), Stream.of(facts)).toArray();
        return new Found(rule, severity, object, feature, all);
    }

    /** A change of the same feature that surely mends it; {@code null} clears it. */
    Found fix(Object value) {
        fixes.add(new Fix.Set(object, feature, value));
        return this;
    }

    Finding finding() {
        Element element = Labels.element(object);
        return new Finding(
                rule.id(),
                severity,
                element == null || element.getId() == null ? "" : element.getId(),
                feature.getName(),
                Sentence.of(Found.class, rule.id(), facts),
                Sentence.of(Found.class, rule.id() + ".remedy", facts),
                List.of(),
                fixes);
    }
}
