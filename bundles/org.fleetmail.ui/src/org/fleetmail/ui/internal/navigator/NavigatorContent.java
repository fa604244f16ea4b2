package org.fleetmail.ui.internal.navigator;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.fleetmail.model.Device;
import org.fleetmail.model.Site;
import org.fleetmail.ui.fleet.OpenFleet;
import org.fleetmail.ui.fleet.OpenFleets;
import org.fleetmail.ui.internal.navigator.Group.Kind;

/** Fleets, their folders, and what is in them; devices stand under their sites, or by what else they have in common. */
final class NavigatorContent implements ITreeContentProvider {
    private final OpenFleets fleets;
    private final Map<OpenFleet, DeviceFolders> folders = new HashMap<>();
    private Grouping grouping = Grouping.SITE;

    NavigatorContent(OpenFleets fleets) {
        this.fleets = fleets;
    }

    /** Puts devices together otherwise; the tree is drawn anew afterwards. */
    void group(Grouping other) {
        grouping = other;
        forget();
    }

    /** Sorts devices out anew when they are asked for next. */
    void forget() {
        folders.clear();
    }

    private DeviceFolders folders(OpenFleet fleet) {
        return folders.computeIfAbsent(fleet, each -> new DeviceFolders(each, grouping));
    }

    @Override
    public Object[] getElements(Object input) {
        return fleets.all().toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return switch (parent) {
            case OpenFleet fleet -> groups(fleet).filter(Group::worthShowing).toArray();
            case Group(OpenFleet fleet, Kind kind) when kind == Kind.DEVICES -> buckets(fleet);
            case Group group -> group.elements().toArray();
            case Bucket bucket -> folders(bucket.fleet()).in(bucket).toArray();
            case Site site ->
                fleets.of(site).map(fleet -> folders(fleet).at(site)).stream()
                        .flatMap(devices -> devices.stream())
                        .toArray();
            default -> new Object[0];
        };
    }

    /** Devices without a site are a folder of their own only while the others stand at their sites. */
    private Stream<Group> groups(OpenFleet fleet) {
        Kind otherwise = grouping == Grouping.SITE ? Kind.DEVICES : Kind.ELSEWHERE;
        return Arrays.stream(Kind.values()).filter(kind -> kind != otherwise).map(kind -> new Group(fleet, kind));
    }

    private Object[] buckets(OpenFleet fleet) {
        return folders(fleet).titles().stream()
                .map(title -> new Bucket(fleet, grouping, title))
                .toArray();
    }

    @Override
    public Object getParent(Object child) {
        return switch (child) {
            case Group group -> group.fleet();
            case Bucket bucket -> new Group(bucket.fleet(), Kind.DEVICES);
            case Device device when grouping != Grouping.SITE -> bucket(device).orElse(null);
            case Device device when device.getSite() != null -> device.getSite();
            case EObject element ->
                fleets.of(element)
                        .flatMap(fleet -> groups(fleet)
                                .filter(group -> group.elements().contains(element))
                                .findFirst())
                        .orElse(null);
            default -> null;
        };
    }

    private Optional<Bucket> bucket(Device device) {
        return fleets.of(device)
                .map(fleet -> new Bucket(
                        fleet, grouping, grouping.titles(fleet, device).getFirst()));
    }

    @Override
    public boolean hasChildren(Object parent) {
        return switch (parent) {
            case OpenFleet fleet -> true;
            case Bucket bucket -> true;
            case Group group -> !group.isEmpty();
            case Site site ->
                fleets.of(site)
                        .filter(fleet -> !folders(fleet).at(site).isEmpty())
                        .isPresent();
            default -> false;
        };
    }
}
