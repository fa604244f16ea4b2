package org.fleetmail.device.learning;

import org.fleetmail.core.text.Sentence;

/** How sure a proposal is; surer last. */
public enum Likelihood {
    /** A person has to look. */
    UNSURE,
    LIKELY,
    SURE;

    /** For people. */
    public Sentence label() {
        return Sentence.of(Likelihood.class, "likelihood." + name());
    }
}
