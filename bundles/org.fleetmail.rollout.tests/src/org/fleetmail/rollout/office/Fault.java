package org.fleetmail.rollout.office;

/** What a pretended device does wrong. */
public enum Fault {
    /** Nothing. */
    NONE,
    /** It never answers. */
    SILENT,
    /** It answers reads and rejects the access data for writing. */
    WRONG_ACCESS,
    /** It says yes to every write and changes nothing. */
    LYING,
    /** It takes everything up to the port, and refuses that. */
    REFUSES_PORT,
    /** As before, and then refuses to take the old host back as well. */
    REFUSES_PORT_AND_RETURN,
    /** It makes the first change; the answer is lost. */
    LOST_ANSWER,
    /** The first request is lost. */
    LOST_REQUEST,
    /** It makes the change and is silent for three reads. */
    RESTARTS,
    /** It makes the change and is silent for ever. */
    DIES
}
