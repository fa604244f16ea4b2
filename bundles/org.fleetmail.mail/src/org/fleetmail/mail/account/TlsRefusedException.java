package org.fleetmail.mail.account;

import jakarta.mail.MessagingException;

/** The server did not change to TLS, so that nobody was logged in. */
final class TlsRefusedException extends MessagingException {
    private static final long serialVersionUID = 1L;

    TlsRefusedException(MessagingException cause) {
        super(cause.getMessage(), cause);
    }
}
