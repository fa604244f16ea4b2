package org.fleetmail.mail.lookup;

import org.fleetmail.client.matrix.MailProtocol;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.endpoint.verdict.Verdict;
import org.fleetmail.model.Service;
import org.fleetmail.model.TransportSecurity;

/**
 * A mail server of a domain.
 *
 * @param way how to reach it
 * @param origin who says so
 * @param verdict how it answered when it was tried; {@code UNKNOWN} where nothing can be said
 */
public record FoundServer(Way way, Origin origin, Verdict.Result verdict) {
    /**
     * A way to reach a server.
     *
     * @param protocol what is spoken there
     * @param host its name in ASCII
     * @param port 1 to 65535
     * @param method how the connection is protected
     */
    public record Way(MailProtocol protocol, String host, int port, TransportSecurity method) {
        /** What an endpoint of a fleet calls it. */
        public Service service() {
            return switch (protocol) {
                case SMTP -> Service.SUBMISSION;
                case POP3 -> Service.POP3;
                case IMAP -> Service.IMAP;
            };
        }
    }

    /** Who says that a server is one of the domain. */
    public enum Origin {
        /** The DNS, with signatures that prove it. */
        SIGNED_DNS,
        /** The DNS. */
        DNS,
        /** The file for mail programs on the domain's own web server. */
        AUTOCONFIG,
        /** Nobody; its name and port are usual, and it answers. */
        GUESSED;

        public Sentence label() {
            return Sentence.of(FoundServer.class, "origin." + name());
        }
    }
}
