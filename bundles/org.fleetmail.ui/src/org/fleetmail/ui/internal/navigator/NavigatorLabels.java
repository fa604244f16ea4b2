package org.fleetmail.ui.internal.navigator;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.fleetmail.core.finding.Finding;
import org.fleetmail.model.Element;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.State;
import org.fleetmail.ui.fleet.State.Mood;
import org.fleetmail.ui.internal.look.Counts;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.NameLinks;

/** Names, details in a quieter colour, and icons with the sign of the last state or the worst finding. */
final class NavigatorLabels extends ColumnLabelProvider implements IStyledLabelProvider {
    private static final String GAP = "  ";

    private final OpenFleets fleets;
    private final Icons icons;

    NavigatorLabels(OpenFleets fleets, Icons icons) {
        this.fleets = fleets;
        this.icons = icons;
    }

    @Override
    public String getText(Object node) {
        return switch (node) {
            case OpenFleet fleet -> fleet.name();
            case Group group -> group.title();
            case Bucket bucket -> bucket.title();
            case EObject element -> Elements.name(element);
            default -> "";
        };
    }

    @Override
    public StyledString getStyledText(Object node) {
        StyledString text = new StyledString(getText(node));
        switch (node) {
            case OpenFleet fleet -> text.append(GAP + fleet.path().getFileName(), StyledString.QUALIFIER_STYLER);
            case Group group -> text.append(GAP + Counts.of(group.count()), StyledString.COUNTER_STYLER);
            case Element element -> detail(text, element);
            default -> {}
        }
        return text;
    }

    private void detail(StyledString text, Element element) {
        String detail = Stream.of(
                        Elements.detail(element),
                        state(element).map(State::word).orElse(""))
                .filter(part -> !part.isEmpty() && !part.equals(text.getString()))
                .collect(Collectors.joining(" · "));
        if (!detail.isEmpty()) {
            text.append(GAP + detail, StyledString.QUALIFIER_STYLER);
        }
    }

    @Override
    public Image getImage(Object node) {
        return switch (node) {
            case OpenFleet fleet -> icons.get("fleet");
            case Group group -> icons.get(group.kind().icon());
            case Bucket bucket -> icons.get("folder");
            case Element element -> image(element);
            default -> null;
        };
    }

    private Image image(Element element) {
        String icon = Elements.icon(element.eClass());
        return worst(element).map(mood -> icons.get(icon, mood)).orElseGet(() -> icons.get(icon));
    }

    /** A finding that must be mended hides the state; otherwise the state is shown. */
    private Optional<Mood> worst(Element element) {
        Optional<Mood> found = findings(element)
                .max(Comparator.comparing(Finding::severity))
                .map(finding -> Icons.mood(finding.severity()))
                .filter(mood -> mood != Mood.UNKNOWN);
        Optional<Mood> seen = state(element).map(State::mood);
        return seen.isPresent() && !found.equals(Optional.of(Mood.BAD)) ? seen : found;
    }

    private Optional<State> state(Element element) {
        return fleets.of(element).flatMap(fleet -> fleet.state(element));
    }

    private Stream<Finding> findings(Element element) {
        return fleets.of(element).stream().flatMap(fleet -> fleet.findingsOf(element).stream());
    }

    @Override
    public String getToolTipText(Object node) {
        if (!(node instanceof Element element)) {
            return null;
        }
        Stream<String> texts = findings(element).map(finding -> finding.text().in(Locale.getDefault()));
        return Stream.concat(texts, Stream.of(NameLinks.hint())).collect(Collectors.joining("\n"));
    }
}
