package org.fleetmail.client.protection;

import org.fleetmail.core.text.Sentence;

/** What may happen to mail on its way. */
public enum Threat {
    /** Somebody reads along. */
    EAVESDROPPING,
    /** Somebody changes what passes. */
    TAMPERING,
    /** A wrong server answers under the right name. */
    IMPERSONATION,
    /** A false DNS answer leads to a wrong server. */
    PHARMING,
    /** Somebody removes the offer of STARTTLS. */
    DOWNGRADE,
    /** Anybody sends through the server. */
    OPEN_RELAY;

    public Sentence label() {
        return Sentence.of(Threat.class, "threat." + name());
    }
}
