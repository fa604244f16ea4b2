package org.fleetmail.mail.account;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fleetmail.core.text.Sentence;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.mail.account.Step.Kind;
import org.fleetmail.mail.account.Step.Result;
import org.fleetmail.mail.trace.Hop;
import org.fleetmail.mail.trace.ReceivedTrace;
import org.fleetmail.model.TransportSecurity;

/**
 * Uses an account as a mail program would: logs in to both sides, sends a message to itself, fetches it back, reads how
 * it came and removes it. One test is used once, on one thread.
 */
public final class AccountTest {
    private static final System.Logger LOG = System.getLogger(AccountTest.class.getName());
    private static final Sentence NOTHING = Sentence.verbatim("");

    private final MailAccount account;
    private final Arrival arrival;
    private final Cancellation cancellation;
    private final Consumer<Step> listener;
    private final Masking masking;
    private final TestMessage test = TestMessage.fresh();
    private final List<Step> steps = new ArrayList<>();
    private Optional<ReceivedTrace> trace = Optional.empty();
    private Runnable beforeLogin = () -> {};

    /**
     * A test.
     *
     * @param patience how long to wait for the message to come back
     * @param listener is told of every step when it ended
     */
    public AccountTest(MailAccount account, Duration patience, Cancellation cancellation, Consumer<Step> listener) {
        this.account = account;
        this.cancellation = cancellation;
        this.arrival = new Arrival(patience, cancellation);
        this.listener = listener;
        this.masking = new Masking(account.user(), account.secret());
    }

    /** Waits for something before each login, for servers that limit how often one may log in. */
    public AccountTest beforeEachLogin(Runnable turn) {
        beforeLogin = turn;
        return this;
    }

    /** Makes every step, and sends a message. */
    public AccountReport run() {
        try (Connections connections = new Connections(account, cancellation)) {
            boolean sent = popFirst(connections) && send(connections);
            if (!sent) {
                leaveOut(Kind.SEND);
            }
            fetch(connections, sent);
        }
        return new AccountReport(account.name(), steps, trace);
    }

    /** Only logs in, on every side the account has; nothing is sent. */
    public AccountReport logIn() {
        try (Connections connections = new Connections(account, cancellation)) {
            if (popFirst(connections)) {
                submission(connections, connections.outgoing()).ifPresent(transport -> closed(transport::close));
            }
            mailbox(connections).ifPresent(mailbox -> closed(mailbox::close));
        }
        return new AccountReport(account.name(), steps, Optional.empty());
    }

    private boolean popFirst(Connections connections) {
        if (account.popBeforeSmtp().isEmpty()) {
            return true;
        }
        Duration wait = account.popBeforeSmtp().get();
        return step(Kind.POP_BEFORE_SMTP, account.incoming(), target -> NOTHING, target -> {
                            open(connections, target).close();
                            return target;
                        })
                        .isPresent()
                && step(Kind.WAIT, Optional.of(wait), time -> seconds(time), time -> waited(time))
                        .isPresent();
    }

    private Duration waited(Duration wait) throws IOException {
        if (!cancellation.pause(wait)) {
            throw new IOException(TroubleCode.CANCELLED.id());
        }
        return wait;
    }

    private static Sentence seconds(Duration time) {
        return Sentence.of(AccountTest.class, "detail.wait", time.toSeconds());
    }

    private boolean send(Connections connections) {
        Session session = connections.outgoing();
        Optional<Transport> open = submission(connections, session);
        Optional<Message> sent = open.isEmpty()
                ? Optional.empty()
                : step(Kind.SEND, open, message -> Sentence.verbatim(account.address()), transport -> {
                    Message message = test.in(session, account.address());
                    message.saveChanges();
                    transport.sendMessage(message, message.getAllRecipients());
                    return message;
                });
        open.ifPresent(transport -> closed(transport::close));
        return sent.isPresent();
    }

    private Optional<Transport> submission(Connections connections, Session session) {
        return step(
                Kind.LOG_IN_OUTGOING,
                Optional.of(account.outgoing()),
                transport -> place(account.outgoing()),
                target -> {
                    beforeLogin.run();
                    return connections.submission(session);
                });
    }

    private Optional<Mailbox> mailbox(Connections connections) {
        return step(
                Kind.LOG_IN_INCOMING,
                account.incoming(),
                mailbox -> place(account.incoming().orElseThrow()),
                target -> open(connections, target));
    }

    private Mailbox open(Connections connections, EndpointTarget target) throws MessagingException, IOException {
        beforeLogin.run();
        return connections.mailbox(target);
    }

    private static Sentence place(EndpointTarget target) {
        return Sentence.verbatim(target.uri());
    }

    private void fetch(Connections connections, boolean sent) {
        Optional<Mailbox> open = mailbox(connections);
        Optional<Mailbox.Found> found = sent && open.isPresent() ? find(open) : Optional.empty();
        if (found.isPresent()) {
            found.ifPresent(this::trace);
            step(Kind.DELETE, open, gone -> deleted(gone), mailbox -> mailbox.delete(found.get()));
        } else {
            leaveOut(Kind.FETCH, Kind.TRACE, Kind.DELETE);
        }
        open.ifPresent(mailbox -> closed(mailbox::close));
    }

    private static Sentence deleted(boolean gone) {
        return gone ? NOTHING : Sentence.of(AccountTest.class, "detail.marked");
    }

    private Optional<Mailbox.Found> find(Optional<Mailbox> open) {
        return step(
                Kind.FETCH,
                open,
                found -> NOTHING,
                mailbox -> arrival.in(mailbox, test::isIn).orElseThrow(() -> new LostException()));
    }

    private void trace(Mailbox.Found found) {
        trace = ReceivedTrace.of(new StringReader(found.header())).toOptional();
        Optional<Hop> first = trace.flatMap(FirstHop::of);
        boolean wanted = account.outgoing().security() != TransportSecurity.NONE;
        boolean encrypted = trace.filter(FirstHop::encrypted).isPresent();
        Sentence detail = first.map(hop -> hop.security().label()).orElse(NOTHING);
        add(new Step(
                Kind.TRACE,
                wanted && !encrypted ? Result.FAILED : Result.DONE,
                Duration.ZERO,
                detail,
                wanted && !encrypted
                        ? Optional.of(Trouble.of(TroubleCode.MAIL_UNPROVEN, account.name(), detail))
                        : Optional.empty()));
    }

    /** The message did not come back in time. */
    private static final class LostException extends MessagingException {
        private static final long serialVersionUID = 1L;
    }

    /** Work of one step. */
    @FunctionalInterface
    private interface Work<S, T> {
        T on(S subject) throws MessagingException, IOException;
    }

    private <S, T> Optional<T> step(Kind kind, Optional<S> subject, Function<T, Sentence> detail, Work<S, T> work) {
        if (subject.isEmpty()) {
            leaveOut(kind);
            return Optional.empty();
        }
        long begin = System.nanoTime();
        try {
            T done = Connections.within(() -> work.on(subject.get()));
            add(new Step(kind, Result.DONE, since(begin), detail.apply(done), Optional.empty()));
            return Optional.of(done);
        } catch (MessagingException | IOException e) {
            Trouble trouble = trouble(e, kind);
            add(new Step(kind, Result.FAILED, since(begin), trouble.detail(), Optional.of(trouble)));
            return Optional.empty();
        }
    }

    private Trouble trouble(Exception e, Kind kind) {
        if (cancellation.isCancelled()) {
            return Trouble.of(TroubleCode.CANCELLED, account.name(), "");
        }
        boolean outgoing = kind == Kind.LOG_IN_OUTGOING
                || kind == Kind.SEND
                || account.incoming().isEmpty();
        String where = (outgoing ? account.outgoing() : account.incoming().get()).uri();
        return e instanceof LostException
                ? Trouble.of(TroubleCode.MAIL_LOST, where, "")
                : MailTroubles.of(e, where, masking);
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private void leaveOut(Kind... kinds) {
        for (Kind kind : kinds) {
            if (steps.stream().noneMatch(step -> step.kind() == kind)) {
                add(new Step(kind, Result.LEFT_OUT, Duration.ZERO, NOTHING, Optional.empty()));
            }
        }
    }

    private void add(Step step) {
        steps.add(step);
        listener.accept(step);
    }

    /** Ends a connection. */
    @FunctionalInterface
    private interface Ending {
        void end() throws MessagingException;
    }

    /** Ends a connection; a server that is rude at the end has done its work. */
    private static void closed(Ending end) {
        try {
            end.end();
        } catch (MessagingException e) {
            LOG.log(System.Logger.Level.DEBUG, "closing", e);
        }
    }
}
