package org.fleetmail.endpoint;

/** How a step went. */
public enum StepOutcome {
    OK,
    /** It went on, but something is not as it should be. */
    WARNING,
    FAILED,
    /** No answer in time: nothing is known. */
    UNKNOWN,
    SKIPPED
}
