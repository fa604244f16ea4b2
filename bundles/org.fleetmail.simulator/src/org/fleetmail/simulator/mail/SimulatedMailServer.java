package org.fleetmail.simulator.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetmail.core.secret.Secret;

/**
 * A mail server on loopback that takes messages and delivers nothing: submission with STARTTLS (RFC 6409), with implicit
 * TLS (RFC 8314), and the old way in clear. Its certificates come from a throw-away root. Everything it says holds the
 * word SIMULATED. Thread-safe.
 */
public final class SimulatedMailServer {
    private static final int MAX_MESSAGES = 200;

    private final ThrowAwayAuthority authority;
    private final List<SmtpListener> listeners = new ArrayList<>();
    private final Deque<ReceivedMessage> messages = new ArrayDeque<>();

    /** Where a listener can be reached. */
    public record Door(MailListenerPlan plan, InetAddress address, int port) {
        /** Whether it listens on the port of its story, for example 587, not on a replacement. */
        public boolean onStoryPort() {
            return port == plan.port();
        }
    }

    private SimulatedMailServer(InetAddress address, Map<MailListenerPlan, Integer> ports, Map<String, Secret> users)
            throws IOException {
        try {
            for (Map.Entry<MailListenerPlan, Integer> entry : ports.entrySet()) {
                InetSocketAddress place = new InetSocketAddress(address, entry.getValue());
                listeners.add(new SmtpListener(entry.getKey(), place, users, this::keep));
            }
            authority = new ThrowAwayAuthority();
            for (SmtpListener listener : listeners) {
                listener.start(authority.context(
                        address.getHostAddress(), listener.plan().certificates()));
            }
        } catch (GeneralSecurityException e) {
            stop();
            throw new IllegalStateException(e);
        } catch (IOException e) {
            stop();
            throw e;
        }
    }

    /**
     * Listens on an address.
     *
     * @param address an address of this computer's loopback interface
     * @param ports which port each listener takes: the port of its story, its replacement, or 0 for any free one
     * @param users passwords by user name, checked by AUTH
     * @throws IOException where a port cannot be taken; nothing is left open then
     */
    public static SimulatedMailServer open(
            InetAddress address, Map<MailListenerPlan, Integer> ports, Map<String, Secret> users) throws IOException {
        if (!address.isLoopbackAddress()) {
            throw new IllegalArgumentException("A simulated mail server listens on loopback only");
        }
        return new SimulatedMailServer(address, ports, users);
    }

    private void keep(ReceivedMessage message) {
        synchronized (messages) {
            messages.addLast(message);
            if (messages.size() > MAX_MESSAGES) {
                messages.removeFirst();
            }
        }
    }

    /** Every way in. */
    public List<Door> doors() {
        return listeners.stream().map(SmtpListener::door).toList();
    }

    /** The way in of an identity. */
    public Optional<Door> door(String id) {
        return doors().stream().filter(door -> door.plan().id().equals(id)).findFirst();
    }

    /** The throw-away root at which the certificates end. */
    public X509Certificate root() {
        return authority.root();
    }

    /** The last {@value #MAX_MESSAGES} messages, oldest first. */
    public List<ReceivedMessage> messages() {
        synchronized (messages) {
            return List.copyOf(messages);
        }
    }

    /** Frees all ports and ends all connections. */
    public void stop() throws IOException {
        for (SmtpListener listener : listeners) {
            listener.stop();
        }
    }
}
