package org.fleetmail.rollout.plan;

import org.fleetmail.core.text.Sentence;

/** Whether something was shown to be so. Nothing is ever taken for a yes because nobody looked. */
public enum Shown {
    YES,
    NO,
    /** Nobody looked, or what was seen says neither. */
    UNKNOWN;

    public Sentence label() {
        return Sentence.of(Shown.class, "shown." + name());
    }
}
