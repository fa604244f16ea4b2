package org.fleetmail.core.fleet;

import java.util.Optional;
import org.fleetmail.model.Device;
import org.fleetmail.model.Element;
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
        throw new UnsupportedOperationException("" + device);
    }

    /** Web access of a device; empty when nobody says any. */
    public static Optional<Access<WebAccess>> web(Device device) {
        throw new UnsupportedOperationException("" + device);
    }
}
