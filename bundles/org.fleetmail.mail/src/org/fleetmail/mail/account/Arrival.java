package org.fleetmail.mail.account;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.mail.trace.ReceivedTrace;

/** Waits for a message to come to a mailbox, asking at longer and longer intervals. */
public final class Arrival {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Duration patience;
    private final Cancellation cancellation;

    /** @param patience how long to wait in all */
    public Arrival(Duration patience, Cancellation cancellation) {
        this.patience = patience;
        this.cancellation = cancellation;
    }

    /**
     * Waits for a message in the mailbox of an account, and removes it.
     *
     * @param right whether a header is the one; it is given every line as it came
     * @return how it came; {@code MAIL-LOST} where it did not come in time, or what kept us from looking
     */
    public Outcome<ReceivedTrace> of(MailAccount account, Predicate<String> right) {
        Optional<EndpointTarget> target = account.incoming();
        if (target.isEmpty()) {
            return Outcome.failed(Trouble.of(TroubleCode.ENDPOINT_INCOMPLETE, account.name(), ""));
        }
        Masking masking = new Masking(account.user(), account.secret());
        try (Connections connections = new Connections(account, cancellation)) {
            return Connections.within(() -> {
                try (Mailbox mailbox = connections.mailbox(target.get())) {
                    return seen(mailbox, account, right);
                }
            });
        } catch (MessagingException | IOException e) {
            return Outcome.failed(MailTroubles.of(e, target.get().uri(), masking));
        }
    }

    private Outcome<ReceivedTrace> seen(Mailbox mailbox, MailAccount account, Predicate<String> right)
            throws MessagingException, IOException {
        Optional<Mailbox.Found> found = in(mailbox, right);
        if (found.isEmpty()) {
            Sentence waited = Sentence.of(Arrival.class, "arrival.none", patience.toSeconds());
            return Outcome.failed(Trouble.of(TroubleCode.MAIL_LOST, account.name(), waited));
        }
        mailbox.delete(found.get());
        return ReceivedTrace.of(new StringReader(found.get().header()));
    }

    Optional<Mailbox.Found> in(Mailbox mailbox, Predicate<String> right) throws MessagingException {
        long end = System.nanoTime() + patience.toNanos();
        Duration pause = FIRST_PAUSE;
        Optional<Mailbox.Found> found = mailbox.find(right);
        while (found.isEmpty() && System.nanoTime() + pause.toNanos() < end && cancellation.pause(pause)) {
            mailbox.refresh();
            found = mailbox.find(right);
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
        }
        return found;
    }
}
