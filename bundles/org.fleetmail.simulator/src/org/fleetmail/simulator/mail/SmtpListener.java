package org.fleetmail.simulator.mail;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.fleetmail.core.secret.Secret;
import org.fleetmail.model.TransportSecurity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One port of the simulated mail server. Each connection has a virtual thread of its own. */
final class SmtpListener {
    /** The name in the greeting and in the certificate; reserved for documentation (RFC 2606). */
    static final String HOST_NAME = "mail.example.com";

    private static final Logger LOG = LoggerFactory.getLogger(SmtpListener.class);
    private static final int MAX_CONNECTIONS = 256;
    private static final Duration IDLE = Duration.ofSeconds(60);

    private final MailListenerPlan plan;
    private final ServerSocket server;
    private volatile SSLContext tls;
    private Thread accepting;
    private final Map<String, Secret> users;
    private final Consumer<ReceivedMessage> inbox;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final Semaphore free = new Semaphore(MAX_CONNECTIONS);

    /** Takes the port; connections wait until {@link #start}. */
    SmtpListener(
            MailListenerPlan plan,
            InetSocketAddress address,
            Map<String, Secret> users,
            Consumer<ReceivedMessage> inbox)
            throws IOException {
        this.plan = plan;
        this.users = Map.copyOf(users);
        this.inbox = inbox;
        server = new ServerSocket(address.getPort(), MAX_CONNECTIONS, address.getAddress());
    }

    void start(SSLContext context) {
        tls = context;
        accepting = Thread.ofVirtual().name("simulated-mail-" + plan.id()).start(this::accept);
    }

    MailListenerPlan plan() {
        return plan;
    }

    SimulatedMailServer.Door door() {
        return new SimulatedMailServer.Door(plan, server.getInetAddress(), server.getLocalPort());
    }

    /** Frees the port and ends all connections. */
    void stop() throws IOException {
        server.close();
        for (Connection connection : connections) {
            connection.end();
        }
        awaitEnd();
    }

    /** The port is free only once nobody waits on it any more. */
    private void awaitEnd() {
        try {
            if (accepting != null) {
                accepting.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                serve(new Connection(server));
            } catch (IOException e) {
                LOG.trace("The simulated mail server {} stopped accepting", plan.id(), e);
            }
        }
    }

    private void serve(Connection connection) throws IOException {
        connections.add(connection);
        if (server.isClosed() || !free.tryAcquire()) {
            connection.end();
        } else {
            Thread.ofVirtual().name("simulated-mail-" + plan.id()).start(connection);
        }
    }

    private SSLSocket secured(Socket plain) throws IOException {
        SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
        secured.setUseClientMode(false);
        secured.startHandshake();
        return secured;
    }

    /** One peer. */
    private final class Connection implements Runnable {
        private final Socket socket;

        Connection(ServerSocket server) throws IOException {
            socket = server.accept();
        }

        @Override
        public void run() {
            try {
                talk();
            } catch (IOException e) {
                LOG.debug("A connection to the simulated mail server ended early: {}", e.toString());
            } finally {
                free.release();
                end();
            }
        }

        private void talk() throws IOException {
            socket.setSoTimeout((int) IDLE.toMillis());
            socket.setTcpNoDelay(true);
            try (SmtpSession session = new SmtpSession(plan, socket, SmtpListener.this::secured, users, inbox)) {
                if (plan.security() == TransportSecurity.IMPLICIT_TLS) {
                    session.secure();
                }
                session.run();
            }
        }

        void end() {
            connections.remove(this);
            try {
                socket.close();
            } catch (IOException e) {
                LOG.debug("Closing a connection failed", e);
            }
        }
    }
}
