package org.fleetmail.simulator.printer;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.snmp4j.smi.OID;

/** All objects of one printer in the order of GETNEXT. */
final class ObjectTable {
    private final NavigableMap<OID, ManagedObject> objects = new TreeMap<>();

    void add(OID oid, ManagedObject object) {
        objects.put(oid, object);
    }

    void addIfAbsent(OID oid, ManagedObject object) {
        objects.putIfAbsent(oid, object);
    }

    Optional<ManagedObject> find(OID oid) {
        return Optional.ofNullable(objects.get(oid));
    }

    /** The object after an identifier. */
    Optional<Map.Entry<OID, ManagedObject>> after(OID oid) {
        return Optional.ofNullable(objects.higherEntry(oid));
    }

    int size() {
        return objects.size();
    }
}
