package org.fleetmail.device.profile;

import java.util.List;
import java.util.Locale;

/**
 * By what a family is recognised. {@code *} stands for any characters; letter case does not count. What the printer says
 * of itself counts more than what its network card says.
 *
 * @param sysObjectIds patterns of sysObjectID
 * @param deviceDescriptions patterns of hrDeviceDescr (RFC 2790)
 * @param deviceIds patterns of the IEEE 1284 device id
 * @param webServers patterns of the header Server of the web interface (RFC 9110)
 * @param webPages patterns of the text of its first page
 * @param provenance where this is known from
 */
public record Identification(
        List<String> sysObjectIds,
        List<String> deviceDescriptions,
        List<String> deviceIds,
        List<String> webServers,
        List<String> webPages,
        Provenance provenance) {
    public Identification {
        sysObjectIds = List.copyOf(sysObjectIds);
        deviceDescriptions = List.copyOf(deviceDescriptions);
        deviceIds = List.copyOf(deviceIds);
        webServers = List.copyOf(webServers);
        webPages = List.copyOf(webPages);
    }

    /** How well a device fits: 0 not at all, up to 10. */
    int match(Identity identity) {
        return (fits(deviceIds, identity.deviceId()) ? 4 : 0)
                + (fits(deviceDescriptions, identity.deviceDescription()) ? 2 : 0)
                + (fits(sysObjectIds, identity.sysObjectId()) ? 1 : 0)
                + (fits(webPages, identity.webPage()) ? 2 : 0)
                + (fits(webServers, identity.webServer()) ? 1 : 0);
    }

    private static boolean fits(List<String> patterns, String text) {
        return patterns.stream()
                .map(pattern -> new Wildcard(pattern.toLowerCase(Locale.ROOT)))
                .anyMatch(pattern -> pattern.fits(text.toLowerCase(Locale.ROOT)));
    }
}
