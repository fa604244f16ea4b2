package org.fleetmail.tls;

/** Ways in which a server gives no answer. */
public enum ServerSilence {
    /** Nothing came in time: nothing is known. */
    TIMED_OUT,
    /** It closed the connection in order. */
    CLOSED,
    /** It broke the connection. */
    RESET
}
