package org.fleetmail.device.snmp;

import org.fleetmail.device.driver.DeviceTarget;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;

/**
 * A device whose name was resolved and, with v3, whose engine is known.
 *
 * @param target the device
 * @param address where it is
 * @param engine its SNMP engine; empty with v1 and v2c
 */
record Peer(DeviceTarget target, UdpAddress address, OctetString engine) {
    String where() {
        return target.where();
    }
}
