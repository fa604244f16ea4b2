package org.fleetmail.client.matrix;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.model.TransportSecurity;

/**
 * A well-known pair of port and method (RFC 8314, RFC 2595, RFC 3207; 2525 is custom).
 *
 * @param protocol what is spoken
 * @param port TCP port
 * @param method how it is protected when TLS is used
 * @param recommended whether it is what we propose first
 */
public record PortRule(MailProtocol protocol, int port, TransportSecurity method, boolean recommended) {
    /** Every pair; within a protocol in the order in which they are proposed. */
    public static final List<PortRule> ALL = List.of(
            new PortRule(MailProtocol.SMTP, 587, TransportSecurity.STARTTLS, true),
            new PortRule(MailProtocol.SMTP, 465, TransportSecurity.IMPLICIT_TLS, true),
            new PortRule(MailProtocol.SMTP, 2525, TransportSecurity.STARTTLS, false),
            new PortRule(MailProtocol.SMTP, 25, TransportSecurity.STARTTLS, false),
            new PortRule(MailProtocol.POP3, 995, TransportSecurity.IMPLICIT_TLS, true),
            new PortRule(MailProtocol.POP3, 110, TransportSecurity.STARTTLS, false),
            new PortRule(MailProtocol.IMAP, 993, TransportSecurity.IMPLICIT_TLS, true),
            new PortRule(MailProtocol.IMAP, 143, TransportSecurity.STARTTLS, false));

    /** The method that usually listens on a port; it is derived, so a person may know better. */
    public static Optional<TransportSecurity> derive(MailProtocol protocol, int port) {
        return of(protocol)
                .filter(rule -> rule.port() == port)
                .map(PortRule::method)
                .findFirst();
    }

    /** The pairs of a protocol, the one to propose first at the beginning. */
    public static Stream<PortRule> of(MailProtocol protocol) {
        return ALL.stream().filter(rule -> rule.protocol() == protocol);
    }

    /** What to be careful about at a port, for a person. */
    public static Optional<Sentence> caution(MailProtocol protocol, int port) {
        return switch (port) {
            case 25 -> Optional.of(Sentence.of(PortRule.class, "caution.25"));
            case 110, 143 -> protocol.receives() ? Optional.of(caution(port)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Sentence caution(int port) {
        return Sentence.of(PortRule.class, "caution.receive", Integer.toString(port));
    }
}
