package org.fleetmail.ui.internal.navigator;

import java.util.Arrays;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.Site;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.internal.navigator.Group.Kind;

/** Fleets, their folders, and what is in them; devices stand under their sites. */
final class NavigatorContent implements ITreeContentProvider {
    private final OpenFleets fleets;

    NavigatorContent(OpenFleets fleets) {
        this.fleets = fleets;
    }

    @Override
    public Object[] getElements(Object input) {
        return fleets.all().toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return switch (parent) {
            case OpenFleet fleet -> groups(fleet);
            case Group group -> group.elements().toArray();
            case Site site -> devices(site);
            default -> new Object[0];
        };
    }

    private static Object[] groups(OpenFleet fleet) {
        return Arrays.stream(Kind.values())
                .map(kind -> new Group(fleet, kind))
                .filter(Group::worthShowing)
                .toArray();
    }

    private static Object[] devices(Site site) {
        return ((Fleet) site.eContainer())
                .getDevices().stream()
                        .filter(device -> device.getSite() == site)
                        .toArray();
    }

    @Override
    public Object getParent(Object child) {
        return switch (child) {
            case Group group -> group.fleet();
            case Device device when device.getSite() != null -> device.getSite();
            case EObject element ->
                fleets.of(element)
                        .flatMap(fleet -> Arrays.stream(Kind.values())
                                .map(kind -> new Group(fleet, kind))
                                .filter(group -> group.elements().contains(element))
                                .findFirst())
                        .orElse(null);
            default -> null;
        };
    }

    @Override
    public boolean hasChildren(Object parent) {
        return switch (parent) {
            case OpenFleet fleet -> true;
            case Group group -> !group.elements().isEmpty();
            case Site site -> getChildren(site).length > 0;
            default -> false;
        };
    }
}
