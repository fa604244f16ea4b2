package org.fleetmail.mail.account;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.endpoint.EndpointTarget;
import org.fleetmail.mail.sasl.SaslMechanisms;
import org.fleetmail.model.Mechanism;
import org.fleetmail.model.Service;
import org.fleetmail.model.TransportSecurity;

/** Connections of Jakarta Mail to the servers of one account. Protection that was asked for is demanded. */
final class Connections implements AutoCloseable {
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final MailAccount account;
    private final Sockets sockets;
    /** Ends what is written and not read. Jakarta Mail would make one itself and, having used it, leave it behind. */
    private final ScheduledExecutorService writing = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("mail-writing").factory());

    Connections(MailAccount account, Cancellation cancellation) {
        SaslMechanisms.install();
        this.account = account;
        this.sockets = new Sockets(cancellation);
    }

    Session outgoing() {
        return session(account.outgoing(), "mail.smtp");
    }

    /** Logs in where mail is handed in; after a login by POP3, or with no mechanism, it only connects. */
    Transport submission(Session session) throws MessagingException {
        boolean login =
                account.mechanism() != Mechanism.NONE && account.popBeforeSmtp().isEmpty();
        EndpointTarget target = account.outgoing();
        demandPossible(target);
        session.getProperties().put("mail.smtp.auth", Boolean.toString(login));
        Transport transport = session.getTransport("smtp");
        transport.connect(target.host(), target.port(), login ? account.user() : null, login ? password() : null);
        return transport;
    }

    /** Logs in where mail is fetched. */
    Mailbox mailbox(EndpointTarget target) throws MessagingException, IOException {
        String protocol = target.service() == Service.POP3 ? "pop3" : "imap";
        Login login = demandPossible(target);
        if (login.apop(target.service()) && !new Pop3Greeting(sockets, target).offersApop()) {
            throw new MechanismMissingException("APOP");
        }
        return new Mailbox(session(target, "mail." + protocol), protocol, store -> connect(store, target));
    }

    /** Jakarta Mail takes a server that does not change to TLS for one that rejects the login. */
    private void connect(Store store, EndpointTarget target) throws MessagingException {
        int before = sockets.timesSecured();
        try {
            store.connect(target.host(), target.port(), account.user(), password());
        } catch (AuthenticationFailedException e) {
            boolean inClear = target.security() == TransportSecurity.STARTTLS && sockets.timesSecured() == before;
            throw inClear ? new TlsRefusedException(e) : e;
        }
    }

    private Login demandPossible(EndpointTarget target) throws MessagingException {
        Login login = new Login(account.mechanism(), target.security());
        if (!login.possible(target.service())) {
            throw new MechanismMissingException(target.service().getName() + ": " + login.name());
        }
        return login;
    }

    private String password() {
        return new String(account.secret().reveal());
    }

    private Session session(EndpointTarget target, String prefix) {
        Properties properties = new Properties();
        properties.put(prefix + ".connectiontimeout", Long.toString(CONNECTING.toMillis()));
        properties.put(prefix + ".timeout", Long.toString(ANSWER.toMillis()));
        properties.put(prefix + ".writetimeout", Long.toString(ANSWER.toMillis()));
        properties.put(prefix + ".executor.writetimeout", writing);
        properties.put(prefix + ".socketFactory", sockets.plain());
        properties.put(prefix + ".socketFactory.fallback", "false");
        properties.put(prefix + ".ssl.socketFactory", sockets.secured(target.trust()));
        properties.put(prefix + ".ssl.checkserveridentity", "true");
        properties.put(prefix + ".ssl.enable", Boolean.toString(target.security() == TransportSecurity.IMPLICIT_TLS));
        boolean starttls = target.security() == TransportSecurity.STARTTLS;
        properties.put(prefix + ".starttls.enable", Boolean.toString(starttls));
        properties.put(prefix + ".starttls.required", Boolean.toString(starttls));
        properties.put("mail.imap.peek", "true");
        properties.put("mail.smtp.localhost", "fleetmail.invalid");
        new Login(account.mechanism(), target.security()).into(properties, prefix);
        return Session.getInstance(properties);
    }

    /** Does work that Jakarta Mail can do only when it finds its parts by the context class loader. */
    static <T> T within(Work<T> work) throws MessagingException, IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(SMTPTransport.class.getClassLoader());
        try {
            return work.work();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Work with mail servers. */
    @FunctionalInterface
    interface Work<T> {
        T work() throws MessagingException, IOException;
    }

    @Override
    public void close() {
        sockets.close();
        writing.shutdownNow();
    }
}
