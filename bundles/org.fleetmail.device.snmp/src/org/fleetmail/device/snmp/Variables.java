package org.fleetmail.device.snmp;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fleetmail.device.profile.ObjectValue;
import org.fleetmail.device.profile.SnmpObject;
import org.fleetmail.device.profile.Syntax;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.IpAddress;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Variable;

/** Between SNMP4J's variables and our values. */
final class Variables {
    /** The objects of profiles are few; rows of tables, which devices make up, are not all remembered. */
    private static final int MOST_IDENTIFIERS = 4096;

    private static final Map<String, OID> IDENTIFIERS = new ConcurrentHashMap<>();

    /** Greatest length of a text that is believed, in bytes. */
    static final int MAX_BYTES = 1024;

    private Variables() {}

    /** The identifier of an object, parsed once where that pays; nobody may change it. */
    static OID oid(SnmpObject object) {
        OID known = IDENTIFIERS.get(object.oid());
        if (known != null) {
            return known;
        }
        OID parsed = new OID(object.oid());
        if (IDENTIFIERS.size() < MOST_IDENTIFIERS) {
            IDENTIFIERS.put(object.oid(), parsed);
        }
        return parsed;
    }

    static Variable of(ObjectValue value) {
        return switch (value) {
            case ObjectValue.Number(int number) -> new Integer32(number);
            case ObjectValue.Bytes bytes -> new OctetString(bytes.value());
            case ObjectValue.Address(String address) -> new IpAddress(address);
        };
    }

    /** The value of a variable; empty where it has a type that no setting has. */
    static Optional<ObjectValue> value(Variable variable) {
        return switch (variable) {
            case Integer32 number -> Optional.of(new ObjectValue.Number(number.getValue()));
            case IpAddress address -> Optional.of(new ObjectValue.Address(address.toString()));
            case OctetString bytes
            when bytes.getClass() == OctetString.class -> Optional.of(new ObjectValue.Bytes(bytes.getValue()));
            default -> Optional.empty();
        };
    }

    static boolean fits(ObjectValue value, Syntax syntax) {
        return switch (value) {
            case ObjectValue.Number number -> syntax == Syntax.INTEGER;
            case ObjectValue.Bytes bytes -> syntax == Syntax.OCTET_STRING;
            case ObjectValue.Address address -> syntax == Syntax.IP_ADDRESS;
        };
    }

    /** A short text of a variable that is no secret. */
    static String text(Variable variable) {
        return variable instanceof OctetString bytes && bytes.length() <= MAX_BYTES
                ? new ObjectValue.Bytes(bytes.getValue()).text().strip()
                : "";
    }
}
