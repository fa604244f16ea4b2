package org.fleetmail.device.profile;

/** SMI syntax of an object (RFC 2578, RFC 1155). */
public enum Syntax {
    INTEGER,
    OCTET_STRING,
    IP_ADDRESS
}
