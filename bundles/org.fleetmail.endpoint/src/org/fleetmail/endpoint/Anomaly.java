package org.fleetmail.endpoint;

/** What a server did in the dialogue that it should not. */
public enum Anomaly {
    /** Mechanisms that show the password were offered without TLS. */
    PLAIN_LOGIN_IN_CLEAR,
    /** IMAP without LOGINDISABLED, or POP3 with USER, before TLS. */
    LOGIN_COMMAND_IN_CLEAR,
    /** IMAP PREAUTH: logged in without asking, which prevents STARTTLS. */
    PREAUTH,
    /** Bytes in clear after the answer to STARTTLS. */
    PIPELINED_PLAINTEXT,
    /** The server asked us to stop (SMTP 421). */
    ASKED_TO_STOP,
    /** What answered is not the protocol expected. */
    NOT_THE_PROTOCOL
}
