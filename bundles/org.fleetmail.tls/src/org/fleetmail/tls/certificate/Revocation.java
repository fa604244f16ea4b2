package org.fleetmail.tls.certificate;

import java.time.Instant;
import java.util.Optional;

/**
 * What one source says about whether the server's certificate is revoked.
 *
 * @param source who
 * @param status what it says; what is not proven by a signature of the issuer, or too old, is {@link Status#UNKNOWN}
 * @param producedAt when it was said (thisUpdate), where that is known
 * @param nextUpdate until when it holds, where that is said
 * @param detail the time of a revocation; or in one word for programs why nothing is known: {@code issuer-unknown},
 *     {@code not-signed-by-issuer}, {@code other-certificate}, {@code other-issuer}, {@code unknown-to-issuer},
 *     {@code out-of-date}, {@code partial}, {@code unnumbered}, {@code key-not-for-lists}, {@code malformed}, {@code refused-6} (the status of
 *     RFC 6960 section 4.2.1), {@code not-http}, {@code proxy-refused}, {@code no-answer}; else empty
 */
public record Revocation(
        Source source, Status status, Optional<Instant> producedAt, Optional<Instant> nextUpdate, String detail) {
    /** Where it was said. */
    public enum Source {
        /** The server sent it along (RFC 6066, RFC 6961). */
        STAPLE,
        /** The issuer's responder was asked (RFC 6960). */
        OCSP,
        /** The issuer's revocation list was read (RFC 5280 section 5). */
        CRL
    }

    /** What was said. */
    public enum Status {
        GOOD,
        REVOKED,
        UNKNOWN
    }

    static Revocation unknown(Source source, String why) {
        return new Revocation(source, Status.UNKNOWN, Optional.empty(), Optional.empty(), why);
    }
}
