package org.fleetmail.mail.account;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.model.TransportSecurity;

/**
 * Hands a message in through an account (RFC 6409), over TLS alone: STARTTLS is demanded, and an account whose endpoint is without
 * TLS, or that would log in by POP3 without TLS before, is refused before anything is sent.
 */
public final class Dispatch {
    private final MailAccount account;
    private final Clock clock;
    private final Cancellation cancellation;

    public Dispatch(MailAccount account, Clock clock, Cancellation cancellation) {
        this.account = account;
        this.clock = clock;
        this.cancellation = cancellation;
    }

    /**
     * Sends a letter.
     *
     * @return nothing, or {@code DELIVERY-CLEAR} where an endpoint has no TLS, {@code TLS-FAILED} where it does not give it,
     *     {@code LOGIN-REJECTED}, {@code MAIL-REJECTED} where the server does not take the message, or what the network does
     */
    public Outcome<Void> send(Letter letter) {
        String where = account.outgoing().uri();
        Optional<EndpointTarget> clear = Stream.concat(Stream.of(account.outgoing()), fetchedFirst().stream())
                .filter(target -> target.security() == TransportSecurity.NONE)
                .findFirst();
        if (clear.isPresent()) {
            return Outcome.failed(
                    Trouble.of(TroubleCode.DELIVERY_CLEAR, clear.get().uri(), ""));
        }
        try (Connections connections = new Connections(account, cancellation)) {
            return Connections.within(() -> {
                popFirst(connections);
                hand(connections, letter);
                return Outcome.done(null);
            });
        } catch (MessagingException | IOException e) {
            return Outcome.failed(
                    cancellation.isCancelled()
                            ? Trouble.of(TroubleCode.CANCELLED, where, "")
                            : MailTroubles.of(e, where, new Masking(account.user(), account.secret())));
        }
    }

    /** Where a login by POP3 comes before that of SMTP. */
    private Optional<EndpointTarget> fetchedFirst() {
        return account.popBeforeSmtp().flatMap(wait -> account.incoming());
    }

    private void popFirst(Connections connections) throws MessagingException, IOException {
        Optional<EndpointTarget> incoming = fetchedFirst();
        if (incoming.isEmpty()) {
            return;
        }
        connections.mailbox(incoming.get()).close();
        if (!cancellation.pause(account.popBeforeSmtp().orElseThrow())) {
            throw new IOException(TroubleCode.CANCELLED.id());
        }
    }

    private void hand(Connections connections, Letter letter) throws MessagingException, IOException {
        Session session = connections.outgoing();
        try (Transport transport = connections.submission(session)) {
            Message message = message(session, letter);
            message.saveChanges();
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private Message message(Session session, Letter letter) throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(account.address(), true));
        List<String> recipients = letter.recipients().isEmpty() ? List.of(account.address()) : letter.recipients();
        for (String recipient : recipients) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient, true));
        }
        message.setSubject(letter.subject().replaceAll("\\p{Cntrl}", " "), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(clock.instant()));
        message.setContent(parts(letter));
        return message;
    }

    private static MimeMultipart parts(Letter letter) throws MessagingException, IOException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), StandardCharsets.UTF_8.name());
        MimeMultipart parts = new MimeMultipart();
        parts.addBodyPart(text);
        for (Path file : letter.files()) {
            MimeBodyPart part = new MimeBodyPart();
            part.attachFile(file.toFile());
            parts.addBodyPart(part);
        }
        return parts;
    }
}
