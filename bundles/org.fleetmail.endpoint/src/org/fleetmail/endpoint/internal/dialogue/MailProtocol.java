package org.fleetmail.endpoint.internal.dialogue;

import java.io.IOException;
import org.fleetmail.endpoint.Offer;
import org.fleetmail.model.Service;

/** What a mail client says before it logs in, in one of the three protocols. Stateless. */
public sealed interface MailProtocol permits Smtp, Pop3, Imap {
    /** The protocol of a service; web interfaces have none. */
    static MailProtocol of(Service service) {
        return switch (service) {
            case SUBMISSION, RELAY -> new Smtp();
            case POP3 -> new Pop3();
            case IMAP -> new Imap();
            case HTTPS -> throw new IllegalArgumentException(service.getName());
        };
    }

    /** What the server says first. */
    Reply greeting(Conversation conversation) throws IOException;

    /**
     * What it can do.
     *
     * @param self our own address
     * @param greeting what it said first; it may hold capabilities
     */
    Offer capabilities(Conversation conversation, String self, Reply greeting) throws IOException;

    /** Whether a client has to introduce itself, and so ask for capabilities, before anything else. */
    boolean introducesItself();

    /** Whether an offer announces the change to TLS. */
    boolean announcesStartTls(Offer offer);

    /** Asks for TLS. */
    Reply startTls(Conversation conversation) throws IOException;

    /** Asks for TLS and sends a harmless command in clear right behind it (CVE-2011-0411). */
    Reply startTlsWithInjection(Conversation conversation) throws IOException;

    /** Says goodbye; {@code true} when something other than the goodbye was answered first. */
    boolean quitFindsInjected(Conversation conversation) throws IOException;

    /** Says goodbye without waiting. */
    void quit(Conversation conversation) throws IOException;

    /** Whether a server that gives this answer wants no further connections for now. */
    default boolean asksToStop(Reply reply) {
        return false;
    }

    /** Whether a command that shows the password would be taken now. */
    boolean loginCommandOpen(Offer offer);
}
