package org.fleetmail.device.profile;

/**
 * An object that says whether a secret is stored.
 *
 * @param object a readable INTEGER object
 * @param set the number that means yes; every other means no
 */
public record SetFlag(SnmpObject object, int set) {}
