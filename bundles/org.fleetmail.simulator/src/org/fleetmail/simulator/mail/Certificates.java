package org.fleetmail.simulator.mail;

/** Which certificate a simulated mail server shows. */
public enum Certificates {
    /** Right name, trusted by way of the office's throw-away root, valid for a year. */
    GOOD,
    /** Right name and root, ends in twelve days. */
    ENDS_SOON,
    /** Right name and root, ended yesterday. */
    EXPIRED,
    /** Trusted and valid, but made out to another host. */
    WRONG_HOST
}
