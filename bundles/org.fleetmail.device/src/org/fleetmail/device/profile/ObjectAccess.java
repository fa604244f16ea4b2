package org.fleetmail.device.profile;

import org.fleetmail.core.text.Sentence;

/** What may be done with the object of a setting. */
public enum ObjectAccess {
    READ_ONLY,
    READ_WRITE,
    /** Reads as a mask, or not at all. */
    WRITE_ONLY;

    public boolean readable() {
        return this != WRITE_ONLY;
    }

    public boolean writable() {
        return this != READ_ONLY;
    }

    /** For people. */
    public Sentence label() {
        return Sentence.of(ObjectAccess.class, "access." + name());
    }
}
