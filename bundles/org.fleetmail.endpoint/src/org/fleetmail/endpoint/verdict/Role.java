package org.fleetmail.endpoint.verdict;

import org.fleetmail.endpoint.EndpointTarget;

/** What an endpoint is for; the same fact weighs differently in each. */
public enum Role {
    /** People and devices log in there: submission, POP3, IMAP. */
    ACCESS,
    /** Servers pass mail on, with TLS when it happens to work (port 25). */
    RELAY,
    /** Web interface of a device. */
    DEVICE_WEB;

    public static Role of(EndpointTarget target) {
        return switch (target.service()) {
            case RELAY -> RELAY;
            case HTTPS -> DEVICE_WEB;
            case SUBMISSION, POP3, IMAP -> ACCESS;
        };
    }
}
