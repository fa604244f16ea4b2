package org.fleetmail.client.matrix;

import org.fleetmail.core.text.Sentence;

/** How sure a fact about a client is; surer last. */
public enum Confidence {
    /** Common knowledge; no document was found. */
    RECALLED,
    /** Told by somebody who used it: a guide, a walk-through, a comparison. */
    REPORTED,
    /** In the maker's own documents, or read in the program's own source. */
    PUBLISHED,
    /** Seen on the wire, with the version named. */
    MEASURED;

    public Sentence label() {
        return Sentence.of(Confidence.class, "confidence." + name());
    }
}
