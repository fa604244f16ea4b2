package org.fleetmail.ui.internal.find;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.PartInitException;
import org.fleetmail.model.Element;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.command.Commands;
import org.fleetmail.ui.internal.form.ElementInput;
import org.fleetmail.ui.internal.navigator.FleetNavigator;

/** Ways to the elements of a fleet. */
public final class Reach {
    private Reach() {}

    /** The element of an identity. */
    public static Optional<Element> element(OpenFleet fleet, String id) {
        return Stream.concat(Stream.of(fleet.fleet()), fleet.fleet().eContents().stream())
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(element -> id.equals(element.getId()))
                .findFirst();
    }

    /** What opens the editor of the element of an identity in the fleet at work; empty where there is none. */
    public static Optional<Runnable> way(IWorkbenchPartSite site, String id) {
        return site.getService(OpenFleets.class)
                .current()
                .flatMap(fleet ->
                        element(fleet, id).flatMap(element -> ElementInput.way(site.getPage(), fleet, element)));
    }

    /** Opens the editor of an element; where it has none, the navigator shows it. */
    public static void open(IWorkbenchPage page, OpenFleet fleet, Element element) {
        if (Commands.canOpen(element)) {
            Commands.open(page, fleet, element);
            return;
        }
        try {
            IViewPart view = page.showView(Parts.NAVIGATOR);
            ((FleetNavigator) view).reveal(element);
        } catch (PartInitException e) {
            Statuses.log(e);
        }
    }
}
