package org.fleetmail.tls.flaw;

import org.fleetmail.tls.ServerSilence;

/** How a server reacts to a message that is not as it should be. */
public sealed interface Reaction {
    /**
     * It complains.
     *
     * @param description number of the alert (RFC 8446 section 6)
     */
    record Alert(int description) implements Reaction {}

    /**
     * It says something else.
     *
     * @param type content type of the record
     * @param length of the record, 0 to 65535
     */
    record Content(int type, int length) implements Reaction {}

    /** It says nothing, or ends the connection without a word. */
    record Silent(ServerSilence silence) implements Reaction {}

    /** Whether it let the time pass. */
    default boolean timedOut() {
        return equals(new Silent(ServerSilence.TIMED_OUT));
    }
}
