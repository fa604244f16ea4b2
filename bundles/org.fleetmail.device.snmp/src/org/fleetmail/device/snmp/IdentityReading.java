package org.fleetmail.device.snmp;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fleetmail.device.profile.Identity;
import org.fleetmail.device.profile.SnmpObject;
import org.fleetmail.device.profile.Syntax;
import org.snmp4j.smi.OctetString;

/**
 * What a device is, by the objects of the standards (RFC 3418, RFC 2790, RFC 3805, RFC 2863, RFC 6933, PWG 5107.1). The
 * Printer MIB has none for the firmware: it is taken from the ENTITY-MIB, else from HP's published objects
 * (HP-LASERJET-COMMON-MIB), else from where sysDescr or hrDeviceDescr tell it in words.
 */
final class IdentityReading {
    /** So few in one request, because that is the request which a device that does not exist is asked. */
    static final int PER_REQUEST = 5;

    private static final SnmpObject SYS_DESCR = text("1.3.6.1.2.1.1.1.0", "sysDescr");
    private static final SnmpObject SYS_OBJECT_ID = text("1.3.6.1.2.1.1.2.0", "sysObjectID");
    private static final SnmpObject SYS_NAME = text("1.3.6.1.2.1.1.5.0", "sysName");
    private static final SnmpObject DEVICE_DESCR = text("1.3.6.1.2.1.25.3.2.1.3.1", "hrDeviceDescr");
    private static final SnmpObject SERIAL = text("1.3.6.1.2.1.43.5.1.1.17.1", "prtGeneralSerialNumber");
    private static final SnmpObject DEVICE_ID = text("1.3.6.1.4.1.2699.1.2.1.2.1.1.3.1", "ppmPrinterIEEE1284DeviceId");
    /** Also answered by printers of other makers. */
    private static final SnmpObject DEVICE_ID_HP = text("1.3.6.1.4.1.11.2.3.9.1.1.7.0", "npSysIdentification");

    /** The first interface is often the loopback, which has no address. */
    private static final List<SnmpObject> MAC =
            List.of(text("1.3.6.1.2.1.2.2.1.6.1", "ifPhysAddress"), text("1.3.6.1.2.1.2.2.1.6.2", "ifPhysAddress"));

    /** Of the first entity, which is the whole device as a rule; a revision tells more than the date of one. */
    private static final List<SnmpObject> FIRMWARE = List.of(
            text("1.3.6.1.2.1.47.1.1.1.1.9.1", "entPhysicalFirmwareRev"),
            text("1.3.6.1.4.1.11.2.3.9.4.2.1.1.3.6.0", "fw-rom-revision"),
            text("1.3.6.1.4.1.11.2.3.9.4.2.1.1.3.5.0", "fw-rom-datecode"));

    static final List<SnmpObject> OBJECTS = Stream.concat(
                    Stream.of(
                            SYS_OBJECT_ID,
                            SYS_DESCR,
                            SYS_NAME,
                            DEVICE_DESCR,
                            SERIAL,
                            DEVICE_ID,
                            DEVICE_ID_HP,
                            MAC.getFirst(),
                            MAC.getLast()),
                    FIRMWARE.stream())
            .toList();

    private static final int MAC_BYTES = 6;
    private static final OctetString NO_MAC = new OctetString(new byte[MAC_BYTES]);
    private static final Pattern TOLD =
            Pattern.compile("(?i)\\b(?:firmware|fw)(?: version| ver\\.?)?[ :=v]{0,3}(\\d[\\w.-]{0,39})");

    private static final Pattern VERSION = Pattern.compile("[\\w.-][\\w .,:/()-]{0,59}");

    private IdentityReading() {}

    private static SnmpObject text(String oid, String name) {
        return new SnmpObject(oid, name, Syntax.OCTET_STRING);
    }

    static Identity identity(Found found) {
        return new Identity(
                found.value(SYS_OBJECT_ID).map(Object::toString).orElse(""),
                found.text(SYS_DESCR),
                found.text(SYS_NAME),
                found.text(DEVICE_DESCR),
                found.text(SERIAL),
                deviceId(found),
                "",
                "",
                mac(found),
                firmware(found));
    }

    private static String deviceId(Found found) {
        return Stream.of(DEVICE_ID, DEVICE_ID_HP)
                .map(found::text)
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String mac(Found found) {
        return MAC.stream()
                .flatMap(object -> found.value(object).stream())
                .filter(value ->
                        value instanceof OctetString bytes && bytes.length() == MAC_BYTES && !bytes.equals(NO_MAC))
                .findFirst()
                .map(value -> ((OctetString) value).toHexString(':'))
                .orElse("");
    }

    private static String firmware(Found found) {
        return Stream.concat(
                        FIRMWARE.stream().map(object -> plain(found.text(object))),
                        Stream.of(SYS_DESCR, DEVICE_DESCR).map(object -> told(found.text(object))))
                .filter(version -> !version.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Texts of HP begin with two octets that name their character set. */
    private static String plain(String version) {
        String printable = version.replaceAll("^[^ -~]+", "").strip();
        return VERSION.matcher(printable).matches() ? printable : "";
    }

    private static String told(String description) {
        Matcher matcher = TOLD.matcher(description);
        return matcher.find() ? matcher.group(1) : "";
    }
}
