package org.fleetmail.device.learning;

import org.fleetmail.core.text.Sentence;

/** What a field of a recorded request is for. */
public enum Role {
    /** It carries a mail setting. */
    SETTING,
    /** The administrator's name. */
    USER,
    /** The administrator's password. */
    PASSWORD,
    /** Something an earlier answer gave out. */
    TOKEN,
    /** It is sent back as the page has it. */
    CARRIED,
    /** It is always the same. */
    FIXED,
    /** A script of the page has made it; what it is made of cannot be seen. */
    COMPUTED;

    /** For people. */
    public Sentence label() {
        return Sentence.of(Role.class, "role." + name());
    }
}
