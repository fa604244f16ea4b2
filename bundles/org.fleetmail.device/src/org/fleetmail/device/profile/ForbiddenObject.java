package org.fleetmail.device.profile;

/**
 * An object that is never written.
 *
 * @param oid identifier; everything below it is forbidden too
 * @param name descriptor in its MIB
 * @param reason what writing it would do
 */
public record ForbiddenObject(String oid, String name, Words reason) {
    /** Whether an object is this one or below it. */
    public boolean covers(String other) {
        return other.equals(oid) || other.startsWith(oid + ".");
    }
}
