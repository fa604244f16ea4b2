package org.fleetmail.device.snmp;

import java.util.HashMap;
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
    /** Both together. */
    Found with(Found other) {
        Map<String, Variable> allValues = new HashMap<>(values);
        allValues.putAll(other.values);
        Map<String, Trouble> allTroubles = new HashMap<>(troubles);
        allTroubles.putAll(other.troubles);
        return new Found(Map.copyOf(allValues), Map.copyOf(allTroubles));
    }

    /** The same under other identifiers: what was found for each object stands under its key. */
    Found under(Map<String, SnmpObject> keys) {
        Map<String, Variable> keyedValues = new HashMap<>();
        Map<String, Trouble> keyedTroubles = new HashMap<>();
        keys.forEach((key, object) -> {
            value(object).ifPresent(value -> keyedValues.put(key, value));
            trouble(object).ifPresent(trouble -> keyedTroubles.put(key, trouble));
        });
        return new Found(keyedValues, keyedTroubles);
    }

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
