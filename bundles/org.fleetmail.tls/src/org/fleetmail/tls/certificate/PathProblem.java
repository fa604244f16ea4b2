package org.fleetmail.tls.certificate;

/**
 * Why a chain is not trusted, or what is wrong although it is.
 *
 * @param kind what
 * @param subject the certificate it is about (distinguished name)
 * @param detail the fact, for example a date or the name of the issuer that is missing
 */
public record PathProblem(Kind kind, String subject, String detail) {
    /** Kinds of problems. Those of which {@link #fatal()} is true deny trust. */
    public enum Kind {
        EXPIRED(true),
        NOT_YET_VALID(true),
        SELF_SIGNED(true),
        UNKNOWN_ISSUER(true),
        MISSING_INTERMEDIATE(true),
        NOT_PINNED(true),
        BAD_SIGNATURE(true),
        NOT_AN_AUTHORITY(true),
        TOO_DEEP(true),
        KEY_USAGE(true),
        NAME_CONSTRAINT(true),
        UNKNOWN_CRITICAL_EXTENSION(true),
        WEAK_KEY(true),
        MALFORMED(true),
        MISORDERED(false),
        SUPERFLUOUS(false),
        ANCHOR_SENT(false),
        BREAKS_STANDARD(false),
        BREAKS_BASELINE(false);

        private final boolean fatal;

        Kind(boolean fatal) {
            this.fatal = fatal;
        }

        public boolean fatal() {
            return fatal;
        }
    }
}
