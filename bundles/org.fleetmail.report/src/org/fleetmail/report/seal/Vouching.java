package org.fleetmail.report.seal;

import java.time.Instant;

/** What a signature or a time stamp is worth. */
public sealed interface Vouching {
    /** There is none. */
    record None() implements Vouching {}

    /** It does not belong to the file, or cannot be read. */
    record Wrong() implements Vouching {}

    /**
     * It belongs to the file as it is.
     *
     * @param by who made it (RFC 4514)
     * @param at when it was made, of a time stamp; the moment for which it was judged, of a signature
     * @param trust whether its maker is trusted
     */
    record Fits(String by, Instant at, Trust trust) implements Vouching {}

    /** Whether the maker's certificate leads to one that the reader trusts. */
    enum Trust {
        TRUSTED,
        NOT_TRUSTED,
        /** The reader named no certificates to trust. */
        NOT_ASKED
    }
}
