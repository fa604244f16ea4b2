package org.fleetmail.mail.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.fleetmail.core.work.Cancellation;
import org.fleetmail.tls.certificate.TrustPolicy;

/** Makes the sockets of one test and closes them all when it is cancelled or over. */
final class Sockets implements AutoCloseable {
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger secured = new AtomicInteger();
    private final Cancellation cancellation;
    private final Cancellation.Registration registration;

    Sockets(Cancellation cancellation) {
        this.cancellation = cancellation;
        registration = cancellation.onCancel(this::closeAll);
    }

    SocketFactory plain() {
        return new Plain();
    }

    SSLSocketFactory secured(TrustPolicy trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new PolicyTrust(trust)}, null);
            return new Secured(context.getSocketFactory());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
    }

    /** How often a connection began to speak TLS. */
    int timesSecured() {
        return secured.get();
    }

    @Override
    public void close() {
        registration.close();
        closeAll();
    }

    private void closeAll() {
        open.forEach(socket -> {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        open.clear();
    }

    /** Makes a socket. */
    @FunctionalInterface
    private interface Making {
        Socket make() throws IOException;
    }

    private Socket kept(Making making) throws IOException {
        if (cancellation.isCancelled()) {
            throw new SocketException("cancelled");
        }
        Socket socket = making.make();
        open.add(socket);
        return socket;
    }

    private final class Plain extends SocketFactory {
        @Override
        public Socket createSocket() throws IOException {
            return kept(() -> new Socket());
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return kept(() -> new Socket(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            return kept(() -> new Socket(host, port, from, fromPort));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return kept(() -> new Socket(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            return kept(() -> new Socket(host, port, from, fromPort));
        }
    }

    private final class Secured extends SSLSocketFactory {
        private final SSLSocketFactory factory;

        Secured(SSLSocketFactory factory) {
            this.factory = factory;
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return factory.getDefaultCipherSuites();
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return factory.getSupportedCipherSuites();
        }

        @Override
        public Socket createSocket() throws IOException {
            return kept(() -> factory.createSocket());
        }

        @Override
        public Socket createSocket(Socket below, String host, int port, boolean close) throws IOException {
            secured.incrementAndGet();
            return kept(() -> factory.createSocket(below, host, port, close));
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return kept(() -> factory.createSocket(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            return kept(() -> factory.createSocket(host, port, from, fromPort));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return kept(() -> factory.createSocket(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            return kept(() -> factory.createSocket(host, port, from, fromPort));
        }
    }
}
