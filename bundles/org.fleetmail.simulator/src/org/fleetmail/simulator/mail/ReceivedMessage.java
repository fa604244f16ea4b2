package org.fleetmail.simulator.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message that a simulated mail server took. Nothing is delivered further.
 *
 * @param arrivedAt when it was taken
 * @param listener identity of the listener that took it, for example {@code submission}
 * @param tls protocol version of the connection, for example {@code TLSv1.3}; empty: in clear
 * @param user who was logged in; empty: nobody
 * @param sender address of MAIL FROM, may be empty (RFC 5321 section 4.5.5)
 * @param recipients addresses of RCPT TO
 * @param text headers and body, at most {@value SmtpSession#MAX_MESSAGE} octets, read as ISO 8859-1
 */
public record ReceivedMessage(
        Instant arrivedAt,
        String listener,
        Optional<String> tls,
        Optional<String> user,
        String sender,
        List<String> recipients,
        String text) {
    public ReceivedMessage {
        recipients = List.copyOf(recipients);
    }

    /** Whether a header or the body holds a text in ASCII, for example the token of a test mail. */
    public boolean holds(String part) {
        return text.contains(new String(part.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII));
    }
}
