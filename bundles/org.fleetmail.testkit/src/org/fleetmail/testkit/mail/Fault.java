package org.fleetmail.testkit.mail;

/** What a {@link FaultyPeer} does wrong. */
public enum Fault {
    /** Nothing: it answers as it should. */
    NONE,
    /** The keyword is overwritten, as some firewalls do, and the command refused. */
    STARTTLS_STRIPPED,
    /** Not announced and refused. */
    STARTTLS_MISSING,
    /** Not announced, but it works. */
    STARTTLS_HIDDEN,
    /** Announced, but refused with a temporary error. */
    STARTTLS_REFUSED,
    /** Announced, but answered with nonsense. */
    STARTTLS_GARBAGE,
    /** Announced, agreed, and then bytes that are no TLS. */
    HANDSHAKE_GARBAGE,
    /** Announced, but the connection is closed. */
    STARTTLS_CLOSES,
    /** Announced, but never answered. */
    STARTTLS_HANGS,
    /** Runs inside TLS what was sent before it. */
    INJECTABLE,
    /** Sends data in clear behind its agreement to TLS. */
    PIPELINES_PLAINTEXT,
    /** Offers login without TLS. */
    LOGIN_IN_CLEAR,
    /** IMAP: greets as if somebody had logged in. */
    PREAUTH,
    /** Greets with lines without end. */
    ENDLESS_BANNER,
    /** Greets with one line of 10 MB. */
    LONG_LINE,
    /** Greets one byte a second. */
    BYTE_A_SECOND,
    /** Accepts the connection and says nothing. */
    SILENT,
    /** Greets with something that is no mail protocol. */
    NONSENSE,
    /** Greets with 421. */
    TOO_BUSY,
    /** Answers the first connection and greets all others with 421. */
    TOO_BUSY_LATER
}
