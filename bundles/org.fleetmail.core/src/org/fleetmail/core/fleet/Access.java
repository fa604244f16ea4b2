package org.fleetmail.core.fleet;

import java.util.Optional;
import java.util.function.Function;
import org.fleetmail.core.query.Membership;
import org.fleetmail.model.Device;
import org.fleetmail.model.DeviceGroup;
import org.fleetmail.model.Element;
import org.fleetmail.model.Fleet;
import org.fleetmail.model.Site;
import org.fleetmail.model.SnmpAccess;
import org.fleetmail.model.WebAccess;

/**
 * How a device is reached, and where that is said: at the device itself, else at the first group it belongs to that says
 * it, else at its site, else at the fleet.
 *
 * @param value the access
 * @param from the device, group, site or fleet that says it
 */
public record Access<T>(T value, Element from) {
    /** SNMP access of a device; empty when nobody says any. */
    public static Optional<Access<SnmpAccess>> snmp(Device device) {
        return first(device, device.getSnmp(), DeviceGroup::getSnmp, Site::getSnmp, Fleet::getSnmp);
    }

    /** Web access of a device; empty when nobody says any. */
    public static Optional<Access<WebAccess>> web(Device device) {
        return first(device, device.getWeb(), DeviceGroup::getWeb, Site::getWeb, Fleet::getWeb);
    }

    private static <T> Optional<Access<T>> first(
            Device device, T own, Function<DeviceGroup, T> group, Function<Site, T> site, Function<Fleet, T> fleet) {
        if (own != null) {
            return said(device, own);
        }
        if (device.eContainer() instanceof Fleet whole) {
            for (DeviceGroup each : whole.getGroups()) {
                if (group.apply(each) != null && Membership.holds(each, device)) {
                    return said(each, group.apply(each));
                }
            }
        }
        if (device.getSite() != null && site.apply(device.getSite()) != null) {
            return said(device.getSite(), site.apply(device.getSite()));
        }
        return device.eContainer() instanceof Fleet whole ? said(whole, fleet.apply(whole)) : Optional.empty();
    }

    private static <T> Optional<Access<T>> said(Element from, T value) {
        return Optional.ofNullable(value).map(v -> new Access<>(v, from));
    }
}
