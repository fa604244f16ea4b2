package org.fleetmail.mail.trace;

import org.fleetmail.core.text.Sentence;

/** How a hop was protected, as far as the line of the receiving server tells; surer protection first. */
public enum HopSecurity {
    /** The line names the suite, and mostly the version. */
    PROVEN,
    /** The line only says that TLS was used, by a keyword of RFC 3848 or the like. */
    CLAIMED,
    /** The hop stayed within one computer or one office. */
    INTERNAL,
    /** The line says nothing, and this kind of server does not always say. */
    UNKNOWN,
    /** The line names a protocol without TLS, and this kind of server would have said otherwise. */
    CLEAR;

    public Sentence label() {
        return Sentence.of(HopSecurity.class, "security." + name());
    }
}
