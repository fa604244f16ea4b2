package org.fleetmail.device.profile;

/**
 * A capability object that must answer in a certain way before a setting can be written.
 *
 * @param object a readable INTEGER object
 * @param mask bits that count; {@code -1} compares the whole number
 * @param value what these bits must be
 * @param reason what it means when it is not so
 */
public record Requirement(SnmpObject object, int mask, int value, Words reason) {
    /** Whether an answer of the capability object allows the write. */
    public boolean metBy(int answer) {
        return (answer & mask) == value;
    }
}
