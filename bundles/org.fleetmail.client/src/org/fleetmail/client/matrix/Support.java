package org.fleetmail.client.matrix;

/** Whether a client can do something, according to one source. */
public enum Support {
    CAN,
    CANNOT,
    /** The source leaves it open, or speaks only of a general rule. */
    UNCONFIRMED
}
