package org.fleetmail.device.profile;

/**
 * One object instance of a MIB.
 *
 * @param oid numeric identifier of the instance, for example {@code 1.3.6.1.2.1.1.1.0}
 * @param name descriptor in its MIB, for example {@code sysDescr}
 * @param syntax SMI syntax
 */
public record SnmpObject(String oid, String name, Syntax syntax) implements Location {
    @Override
    public String toString() {
        return name + " (" + oid + ")";
    }
}
