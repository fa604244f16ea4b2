package org.fleetmail.tls.hello;

import java.util.List;
import org.fleetmail.tls.SignatureScheme;

/**
 * What a ClientHello says besides versions, suites and groups.
 *
 * @param signatures what the server may sign with, in order; none: everything known
 * @param heartbeat allow heartbeats (RFC 6520)
 * @param size the message is padded to at least so many bytes (RFC 7685), at most 16000
 * @param session the session to take up again
 */
public record HelloExtras(List<SignatureScheme> signatures, boolean heartbeat, int size, EarlierSession session) {
    /** Nothing in particular. */
    public static final HelloExtras NONE = new HelloExtras(List.of(), false, 0, new EarlierSession.None());

    public HelloExtras {
        signatures = List.copyOf(signatures);
    }

    public static HelloExtras signedBy(List<SignatureScheme> signatures) {
        return new HelloExtras(signatures, false, 0, new EarlierSession.None());
    }

    public static HelloExtras withHeartbeat() {
        return new HelloExtras(List.of(), true, 0, new EarlierSession.None());
    }

    public static HelloExtras ofSize(int size) {
        return new HelloExtras(List.of(), false, size, new EarlierSession.None());
    }

    public static HelloExtras resuming(EarlierSession session) {
        return new HelloExtras(List.of(), false, 0, session);
    }
}
