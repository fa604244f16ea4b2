package org.fleetmail.mail.account;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/** The inbox of an account, over IMAP or POP3. */
final class Mailbox implements AutoCloseable {
    private static final int NEWEST = 100;
    private static final int LARGEST = 32 << 20;

    private final Store store;
    private final Connecting connecting;
    private Folder inbox;

    /** Connects and logs in. */
    @FunctionalInterface
    interface Connecting {
        void connect(Store store) throws MessagingException;
    }

    /** A message by its header, every line as it came. */
    record Found(Message message, String header) {}

    Mailbox(Session session, String protocol, Connecting connecting) throws MessagingException {
        this.store = session.getStore(protocol);
        this.connecting = connecting;
        connecting.connect(store);
        this.inbox = open();
    }

    private Folder open() throws MessagingException {
        Folder folder = store.getFolder("INBOX");
        folder.open(Folder.READ_WRITE);
        return folder;
    }

    /** Looks at what has come since. A POP3 server tells it only to those who log in again. */
    void refresh() throws MessagingException {
        inbox.close(false);
        if (!(store instanceof IMAPStore)) {
            store.close();
            connecting.connect(store);
        }
        inbox = open();
    }

    /** The newest message whose header is right, among the newest {@value #NEWEST}. */
    Optional<Found> find(Predicate<String> right) throws MessagingException {
        int count = inbox.getMessageCount();
        for (int number = count; number > Math.max(0, count - NEWEST); number--) {
            Message message = inbox.getMessage(number);
            if (message instanceof MimeMessage mime && mime.getSize() < LARGEST) {
                String header = header(mime);
                if (right.test(header)) {
                    return Optional.of(new Found(message, header));
                }
            }
        }
        return Optional.empty();
    }

    private static String header(MimeMessage message) throws MessagingException {
        Enumeration<String> lines = message.getAllHeaderLines();
        return String.join("\r\n", Collections.list(lines)) + "\r\n\r\n";
    }

    /**
     * Removes a message and nothing else: over IMAP a plain expunge would remove what others marked.
     *
     * @return whether it is gone; over IMAP without UIDPLUS (RFC 4315) it is only marked
     */
    boolean delete(Found found) throws MessagingException, IOException {
        found.message().setFlag(Flags.Flag.DELETED, true);
        if (store instanceof IMAPStore imap && inbox instanceof IMAPFolder folder) {
            boolean able = imap.hasCapability("UIDPLUS");
            if (able) {
                folder.expunge(new Message[] {found.message()});
            }
            return able;
        }
        inbox.close(true);
        inbox = open();
        return true;
    }

    @Override
    public void close() throws MessagingException {
        if (inbox.isOpen()) {
            inbox.close(false);
        }
        store.close();
    }
}
