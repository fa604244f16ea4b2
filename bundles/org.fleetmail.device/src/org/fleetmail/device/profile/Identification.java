package org.fleetmail.device.profile;

import java.util.List;

/**
 * By what a model is recognised. {@code *} stands for any characters; letter case does not count. Each kind that is not
 * empty must match.
 *
 * @param sysObjectIds patterns of sysObjectID
 * @param deviceDescriptions patterns of hrDeviceDescr (RFC 2790)
 * @param deviceIds patterns of the IEEE 1284 device id
 * @param provenance where this is known from
 */
public record Identification(
        List<String> sysObjectIds, List<String> deviceDescriptions, List<String> deviceIds, Provenance provenance) {
    public Identification {
        sysObjectIds = List.copyOf(sysObjectIds);
        deviceDescriptions = List.copyOf(deviceDescriptions);
        deviceIds = List.copyOf(deviceIds);
    }
}
