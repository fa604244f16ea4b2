package org.fleetmail.client.matrix;

import java.util.Optional;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.model.Service;

/** What a mail client speaks with a server. */
public enum MailProtocol {
    /** Sending (RFC 5321, RFC 6409). */
    SMTP,
    /** Fetching (RFC 1939). */
    POP3,
    /** Reading on the server (RFC 9051). */
    IMAP;

    /** The protocol of a service of the fleet; empty for a web interface. */
    public static Optional<MailProtocol> of(Service service) {
        return switch (service) {
            case SUBMISSION, RELAY -> Optional.of(SMTP);
            case POP3 -> Optional.of(POP3);
            case IMAP -> Optional.of(IMAP);
            case HTTPS -> Optional.empty();
        };
    }

    /** Whether mail comes in by it. */
    public boolean receives() {
        return this != SMTP;
    }

    public Sentence label() {
        return Sentence.of(MailProtocol.class, "protocol." + name());
    }
}
