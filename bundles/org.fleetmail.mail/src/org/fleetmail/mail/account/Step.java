package org.fleetmail.mail.account;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Trouble;

/**
 * One step of an account test.
 *
 * @param kind which
 * @param result how it ended
 * @param took how long it took, zero for one that was left out
 * @param detail what there is to say, never a secret; may be empty
 * @param trouble why it failed
 */
public record Step(Kind kind, Result result, Duration took, Sentence detail, Optional<Trouble> trouble) {
    public Step {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(result);
        Objects.requireNonNull(took);
        Objects.requireNonNull(detail);
        Objects.requireNonNull(trouble);
    }

    /** The steps, in the order in which they are made. */
    public enum Kind {
        /** Log in by POP3 so that SMTP lets us send. */
        POP_BEFORE_SMTP,
        /** Wait as long as the provider asks for between the two. */
        WAIT,
        /** Connect and log in where mail is handed in. */
        LOG_IN_OUTGOING,
        /** Hand in a message to ourselves. */
        SEND,
        /** Connect and log in where mail is fetched. */
        LOG_IN_INCOMING,
        /** See the same message in the mailbox. */
        FETCH,
        /** Read from its Received lines how it came in. */
        TRACE,
        /** Remove it. */
        DELETE;

        public Sentence label() {
            return Sentence.of(Step.class, "step." + name());
        }
    }

    /** How a step ended. */
    public enum Result {
        DONE,
        FAILED,
        /** It was not tried, because it makes no sense without another that failed, or for this account. */
        LEFT_OUT;

        public Sentence label() {
            return Sentence.of(Step.class, "result." + name());
        }
    }
}
