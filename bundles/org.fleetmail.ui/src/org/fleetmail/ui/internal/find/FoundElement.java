package org.fleetmail.ui.internal.find;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.quickaccess.QuickAccessElement;
import org.fleetmail.model.Element;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.internal.look.Elements;
import org.fleetmail.ui.internal.look.Icons;

/** An element that was found; chosen, its editor opens, or the navigator shows it. */
final class FoundElement extends QuickAccessElement {
    private final OpenFleet fleet;
    private final Element element;

    FoundElement(OpenFleet fleet, Element element) {
        this.fleet = fleet;
        this.element = element;
    }

    @Override
    public String getId() {
        return fleet.path() + "#" + element.getId();
    }

    @Override
    public String getLabel() {
        String detail = Elements.detail(element);
        return detail.isEmpty() ? Elements.name(element) : Elements.name(element) + separator + detail;
    }

    @Override
    public String getMatchLabel() {
        return Stream.concat(Stream.of(getLabel()), ElementComputer.known(element))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.descriptor(Elements.icon(element.eClass()));
    }

    @Override
    public void execute() {
        Reach.open(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), fleet, element);
    }
}
