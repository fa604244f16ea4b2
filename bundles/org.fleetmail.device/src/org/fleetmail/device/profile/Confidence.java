package org.fleetmail.device.profile;

import org.fleetmail.core.text.Sentence;

/** How sure a fact of a profile is; surer last. */
public enum Confidence {
    /** Made up for a simulated device. */
    INVENTED,
    LOW,
    MEDIUM,
    /** Taken from a recording of one device by its administrator. */
    LEARNED,
    /** In the maker's own published definition. */
    HIGH,
    /** Written to a real device of this model and read back. */
    PROVEN;

    /** For people. */
    public Sentence label() {
        return Sentence.of(Confidence.class, "confidence." + name());
    }
}
