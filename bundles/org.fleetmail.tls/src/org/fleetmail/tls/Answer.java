package org.fleetmail.tls;

/** What is known about a capability of the other side. Silence is {@link #UNKNOWN}, never {@link #NO}. */
public enum Answer {
    YES,
    NO,
    UNKNOWN;

    public static Answer of(boolean value) {
        return value ? YES : NO;
    }
}
