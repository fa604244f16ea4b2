package org.fleetmail.endpoint;

import org.fleetmail.core.text.Sentence;

/** The steps of a verification, in their order. */
public enum StepName {
    RESOLVE,
    CONNECT,
    GREETING,
    STARTTLS,
    HANDSHAKE,
    CERTIFICATE,
    REVOCATION,
    LOGIN_OFFER,
    PROTOCOLS,
    SUITES,
    INJECTION,
    DNS;

    /** What people call it. */
    public Sentence label() {
        return Sentence.of(StepName.class, "step." + name());
    }
}
