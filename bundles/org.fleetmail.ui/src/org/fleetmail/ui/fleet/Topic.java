package org.fleetmail.ui.fleet;

/** What changed about an open fleet. */
public enum Topic {
    /** Something in the fleet itself. */
    CONTENT,
    /** Whether there is something to save, undo or redo. */
    COMMANDS,
    /** What the rules find. */
    FINDINGS,
    /** What was last seen of an endpoint or a device. */
    STATES,
    /** Whether somebody else has changed its file. */
    FILE,
    /** It is about to be saved: who holds values back hands them over now. */
    SAVING,
    /** It was opened, or became the fleet at work. */
    OPENED,
    /** It was closed. */
    CLOSED
}
