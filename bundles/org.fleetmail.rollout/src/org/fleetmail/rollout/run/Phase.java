package org.fleetmail.rollout.run;

import org.fleetmail.core.text.Sentence;

/** Where one device is in a run. The last ones are results; the words differ on purpose. */
public enum Phase {
    /** Its turn has not come. */
    WAITING(false),
    /** It is read before anything is written. */
    READING(false),
    /** It is written. */
    WRITING(false),
    /** It is read back. */
    READING_BACK(false),
    /** A change that was made in part is taken back. */
    RESTORING(false),
    /** Read back equal, and sending was proven as well. */
    PROVEN(true),
    /** Read back equal; that it can send was not proven. */
    APPLIED(true),
    /** The device did not take the change; it has what it had before, unless a reason says otherwise. */
    REFUSED(true),
    /** It is not known what the device has now. */
    UNKNOWN(true),
    /** It had what it shall have already. */
    NOTHING_TO_DO(true),
    /** Nothing could be written; a person has something to do at it. */
    HAND_WORK(true),
    /** Nothing was written to it, for the reason given. */
    SKIPPED(true);

    private final boolean terminal;

    Phase(boolean terminal) {
        this.terminal = terminal;
    }

    /** Whether this is the device's result. */
    public boolean isTerminal() {
        return terminal;
    }

    /** Whether the device has what it shall have. */
    public boolean isSuccess() {
        return this == PROVEN || this == APPLIED || this == NOTHING_TO_DO;
    }

    public Sentence label() {
        return Sentence.of(Phase.class, "phase." + name());
    }
}
