package org.fleetmail.ui.internal.finding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.core.finding.Fix;
import org.fleetmail.core.finding.Severity;
import org.fleetmail.model.Element;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.look.FeatureTexts;
import org.fleetmail.ui.internal.look.FixWords;

/**
 * A finding as a line.
 *
 * @param fleet where it was found
 * @param finding what was found
 * @param target the element it is about
 */
record FindingRow(OpenFleet fleet, Finding finding, Optional<Element> target) {
    static List<FindingRow> of(OpenFleet fleet) {
        return fleet.allFindings().stream()
                .map(finding -> new FindingRow(fleet, finding, fleet.element(finding.element())))
                .toList();
    }

    /** What it is known by while the console runs, compared quickly: a rule may find several things at one element. */
    Object identity() {
        return List.of(fleet.path(), finding.rule(), finding.element(), finding.feature(), finding.text());
    }

    /** The same in one line, for after a restart. */
    String name() {
        return String.join(" ", fleet.path().toString(), finding.rule(), finding.element(), finding.feature(), text())
                .replaceAll("\\s+", " ");
    }

    String severity() {
        return word(finding.severity());
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Messages.Severity_critical;
            case HIGH -> Messages.Severity_high;
            case MEDIUM -> Messages.Severity_medium;
            case LOW -> Messages.Severity_low;
            case INFO -> Messages.Severity_info;
        };
    }

    /** The element, and which of its features. */
    String where() {
        return target.map(element -> feature(element)
                        .map(feature -> Elements.name(element) + " · " + FeatureTexts.label(feature))
                        .orElseGet(() -> Elements.name(element)))
                .orElse(finding.element());
    }

    private Optional<EStructuralFeature> feature(Element element) {
        return Optional.ofNullable(element.eClass().getEStructuralFeature(finding.feature()));
    }

    /** What kind of thing it was found at: an endpoint, a device, a PC, … */
    String kind() {
        return target.map(element -> FeatureTexts.type(element.eClass())).orElse("");
    }

    String text() {
        return finding.text().in(Locale.getDefault());
    }

    String remedy() {
        return finding.remedy().in(Locale.getDefault());
    }

    /** The change that mends it best. */
    Optional<Fix> fix() {
        return finding.fixes().stream().findFirst();
    }

    /** Every change that mends it. */
    String mend() {
        return finding.fixes().stream().map(FixWords::label).collect(Collectors.joining(" / "));
    }

    /** All of it, to read. */
    String detail() {
        return Stream.concat(Stream.of(text(), remedy(), finding.rule()), finding.evidence().stream())
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n\n"));
    }
}
