package org.fleetmail.core.fleet.inventory;

import java.util.Locale;
import java.util.Optional;
import org.fleetmail.model.SnmpAccess;

/**
 * A device as it was found in the network. Texts are empty where it told nothing.
 *
 * @param address where it answered
 * @param name what it calls itself
 * @param serial its serial number
 * @param mac its hardware address
 * @param maker who made it
 * @param model its model
 * @param firmware version of its firmware
 * @param profile name of the device profile that fits it
 * @param access what it accepts; empty where it accepts none of what was tried
 * @param defaults whether it accepts a community that everybody knows
 */
public record Sighting(
        String address,
        String name,
        String serial,
        String mac,
        String maker,
        String model,
        String firmware,
        String profile,
        Optional<SnmpAccess> access,
        boolean defaults) {
    /** A hardware address in one spelling: {@code 00-80-77-1A-2B-3C} is {@code 0080771a2b3c}. */
    static String plainMac(String mac) {
        return mac == null ? "" : mac.replaceAll("[^0-9A-Fa-f]", "").toLowerCase(Locale.ROOT);
    }

    /** A serial number in one spelling. */
    static String plainSerial(String serial) {
        return serial == null ? "" : serial.strip().toUpperCase(Locale.ROOT);
    }
}
