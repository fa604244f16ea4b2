package org.fleetmail.device.snmp;

import java.util.Map;
import java.util.Optional;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.device.profile.SnmpObject;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.Variable;

/**
 * What a device answered to a GET of several objects.
 *
 * @param values by identifier
 * @param troubles why an object has no value, by identifier
 */
record Found(Map<String, Variable> values, Map<String, Trouble> troubles) {
    Optional<Variable> value(SnmpObject object) {
        return Optional.ofNullable(values.get(object.oid()));
    }

    /** The number of an object, where it has one. */
    Optional<Integer> number(SnmpObject object) {
        return values.get(object.oid()) instanceof Integer32 number ? Optional.of(number.getValue()) : Optional.empty();
    }

    Optional<Trouble> trouble(SnmpObject object) {
        return Optional.ofNullable(troubles.get(object.oid()));
    }

    /** The text of an object; empty where it has none. */
    String text(SnmpObject object) {
        return value(object).map(Variables::text).orElse("");
    }
}
