package org.fleetmail.endpoint;

import org.fleetmail.tls.Answer;

/**
 * How the change from clear to TLS went (RFC 3207, RFC 2595).
 *
 * @param offered whether the server announced it
 * @param works whether it answered the command with success and spoke TLS after it
 * @param injectable whether commands sent in clear ran inside TLS (CVE-2011-0411)
 * @param stripped whether something between removed or overwrote the announcement
 * @param failure how it failed, where it did
 */
public record StartTls(Answer offered, Answer works, Answer injectable, Answer stripped, Failure failure) {
    /** Nothing was asked, as with implicit TLS. */
    public static final StartTls NOT_ASKED =
            new StartTls(Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, Failure.NONE);

    /** Ways in which the command can fail. */
    public enum Failure {
        NONE,
        REFUSED,
        GARBAGE,
        CLOSED,
        HANGS
    }
}
