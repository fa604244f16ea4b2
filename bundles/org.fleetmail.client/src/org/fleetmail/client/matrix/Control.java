package org.fleetmail.client.matrix;

import org.fleetmail.core.text.Sentence;

/** What decides how a client protects a connection. */
public enum Control {
    /** Its user chooses the method. */
    CHOICE,
    /** TLS is switched on or off; the port decides between STARTTLS and implicit TLS. */
    PORT,
    /** TLS is switched on or off, and on means implicit TLS. */
    IMPLICIT_ONLY,
    /** No source tells. */
    UNKNOWN;

    public Sentence label() {
        return Sentence.of(Control.class, "control." + name());
    }
}
