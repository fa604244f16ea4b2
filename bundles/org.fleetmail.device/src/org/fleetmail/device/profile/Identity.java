package org.fleetmail.device.profile;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a device says it is. Texts are empty where it says nothing; they are hostile input and only for display and
 * matching.
 *
 * @param sysObjectId sysObjectID (RFC 3418), often that of the network card
 * @param sysDescr sysDescr, often that of the network card
 * @param sysName sysName
 * @param deviceDescription hrDeviceDescr of the first printer (RFC 2790)
 * @param serial prtGeneralSerialNumber (RFC 3805)
 * @param deviceId IEEE 1284 device id
 * @param webServer header Server of the web interface (RFC 9110)
 * @param webPage text of its first page
 * @param mac hardware address in the form {@code 00:80:77:12:34:56}
 * @param firmware version of its firmware
 */
public record Identity(
        String sysObjectId,
        String sysDescr,
        String sysName,
        String deviceDescription,
        String serial,
        String deviceId,
        String webServer,
        String webPage,
        String mac,
        String firmware) {
    /** What it says over SNMP. */
    public Identity(
            String sysObjectId,
            String sysDescr,
            String sysName,
            String deviceDescription,
            String serial,
            String deviceId) {
        this(sysObjectId, sysDescr, sysName, deviceDescription, serial, deviceId, "", "", "", "");
    }

    /** What it says on its web interface without a login. */
    public static Identity ofWeb(String server, String page) {
        return new Identity("", "", "", "", "", "", server, page, "", "");
    }

    /** The same, with what another question told where this one told nothing. */
    public Identity completedBy(Identity other) {
        return new Identity(
                either(sysObjectId, other.sysObjectId),
                either(sysDescr, other.sysDescr),
                either(sysName, other.sysName),
                either(deviceDescription, other.deviceDescription),
                either(serial, other.serial),
                either(deviceId, other.deviceId),
                either(webServer, other.webServer),
                either(webPage, other.webPage),
                either(mac, other.mac),
                either(firmware, other.firmware));
    }

    private static String either(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    /** Maker as in the IEEE 1284 device id. */
    public Optional<String> maker() {
        return field("MFG").or(() -> field("MANUFACTURER"));
    }

    /** Model: of the IEEE 1284 device id, otherwise the description of the printer. */
    public Optional<String> model() {
        return field("MDL")
                .or(() -> field("MODEL"))
                .or(() -> Optional.of(deviceDescription).filter(text -> !text.isEmpty()));
    }

    private Optional<String> field(String key) {
        return Arrays.stream(deviceId.split(";"))
                .map(part -> part.split(":", 2))
                .filter(pair -> pair.length == 2 && pair[0].strip().equalsIgnoreCase(key))
                .map(pair -> pair[1].strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
