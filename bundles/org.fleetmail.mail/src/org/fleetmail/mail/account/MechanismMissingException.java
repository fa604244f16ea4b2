package org.fleetmail.mail.account;

import jakarta.mail.MessagingException;

/** The chosen mechanism is not offered there, or cannot be used over that protocol. */
final class MechanismMissingException extends MessagingException {
    private static final long serialVersionUID = 1L;

    MechanismMissingException(String mechanism) {
        super(mechanism);
    }
}
