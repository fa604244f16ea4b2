package org.fleetmail.core.query;

import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.fleetmail.model.Device;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.Site;

/**
 * The state of a device that nobody can log in to: nothing anywhere says how it is reached, or it was found and took none
 * of what was tried. The latter is noted as a tag, so that it can be selected by {@code credentials:needed}, filled in for
 * many devices at once and shared with the file. Where a group says how its devices are reached, only the tag counts: the
 * query of a group may itself ask for this.
 */
public final class CredentialsNeeded {
    /** The tag of a device that took none of the credentials that were tried. */
    public static final String TAG = "credentials-needed";

    private CredentialsNeeded() {}

    /** Whether credentials are needed. */
    public static boolean is(Device device) {
        return device.getTags().contains(TAG) || said(device).allMatch(Objects::isNull);
    }

    private static Stream<EObject> said(Device device) {
        Site site = device.getSite();
        return Stream.of(
                        Stream.<EObject>of(device.getSnmp(), device.getWeb()),
                        site == null ? Stream.<EObject>empty() : Stream.<EObject>of(site.getSnmp(), site.getWeb()),
                        device.eContainer() instanceof Fleet fleet ? said(fleet) : Stream.<EObject>empty())
                .flatMap(all -> all);
    }

    private static Stream<EObject> said(Fleet fleet) {
        return Stream.concat(
                Stream.of(fleet.getSnmp(), fleet.getWeb()),
                fleet.getGroups().stream().flatMap(group -> Stream.of(group.getSnmp(), group.getWeb())));
    }
}
