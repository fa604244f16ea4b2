package org.fleetmail.client.matrix;

import org.fleetmail.core.text.Sentence;
import org.fleetmail.model.Mechanism;

/** How a client proves to a server who its user is. */
public enum Login {
    NONE,
    /** PLAIN, LOGIN, USER/PASS: the password itself is sent, so only inside TLS. */
    PASSWORD,
    /** RFC 2195: protects the password alone. */
    CRAM_MD5,
    DIGEST_MD5,
    /** RFC 1939 section 7, POP3 only: protects the password alone. */
    APOP,
    /** RFC 5802, RFC 7677. */
    SCRAM,
    /** Called SPA, NTLM and integrated Windows authentication: one mechanism, three names. */
    NTLM,
    GSSAPI,
    /** An access token in place of a password. */
    OAUTH2,
    /** Fetch first, then send without login from the same address for a while. */
    POP_BEFORE_SMTP;

    /** The login of an account; {@link #PASSWORD} where the account leaves it to the client. */
    public static Login of(Mechanism mechanism, boolean popBeforeSmtp) {
        if (popBeforeSmtp) {
            return POP_BEFORE_SMTP;
        }
        return switch (mechanism) {
            case NONE -> NONE;
            case AUTO, PLAIN, LOGIN -> PASSWORD;
            case CRAM_MD5 -> CRAM_MD5;
            case DIGEST_MD5 -> DIGEST_MD5;
            case SCRAM_SHA_1, SCRAM_SHA_256 -> SCRAM;
            case NTLM -> NTLM;
            case APOP -> APOP;
            case XOAUTH2, OAUTHBEARER -> OAUTH2;
        };
    }

    /** Whether it exists in a protocol at all. */
    public boolean in(MailProtocol protocol) {
        return switch (this) {
            case APOP -> protocol == MailProtocol.POP3;
            case POP_BEFORE_SMTP, NONE -> protocol == MailProtocol.SMTP;
            default -> true;
        };
    }

    public Sentence label() {
        return Sentence.of(Login.class, "login." + name());
    }
}
