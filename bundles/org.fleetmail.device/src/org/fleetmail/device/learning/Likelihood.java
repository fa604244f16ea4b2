package org.fleetmail.device.learning;

/** How sure a proposal is; surer last. */
public enum Likelihood {
    /** A person has to look. */
    UNSURE,
    LIKELY,
    SURE
}
