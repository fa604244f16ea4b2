package org.fleetmail.testkit.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.fleetmail.testkit.pki.Credential;

/** A web interface on loopback with TLS whose answers are not those of an honest server. */
public final class FaultyWebPeer implements AutoCloseable {
    private static final String STATUS = "HTTP/1.1 200 OK\r\n";

    private final Fault fault;
    private final int patience;
    private final SSLContext context;
    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch silenced = new CountDownLatch(1);
    private final CountDownLatch left = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    /** What is wrong with it. */
    public enum Fault {
        /** Nothing. */
        NONE,
        /** Header fields without end. */
        ENDLESS_HEAD,
        /** One field of 10 MB. */
        LONG_LINE,
        /** One byte a second. */
        BYTE_A_SECOND,
        /** Interim answers (status 100) without end. */
        ENDLESS_INTERIM,
        /** No answer to a request. */
        SILENT,
        /** No HTTP. */
        NONSENSE,
        /** It closes when it is asked. */
        CLOSES,
        /** Status 503. */
        IN_TROUBLE
    }

    private FaultyWebPeer(Fault fault, Credential credential, int patience) throws IOException {
        this.fault = fault;
        this.patience = patience;
        context = credential.serverContext();
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serveNext);
    }

    public static FaultyWebPeer start(Fault fault, Credential credential) throws IOException {
        return new FaultyWebPeer(fault, credential, Integer.MAX_VALUE);
    }

    /** Starts one that is right in every way for so many connections, and answers nothing on those that follow. */
    public static FaultyWebPeer silentAfter(int connections, Credential credential) throws IOException {
        return new FaultyWebPeer(Fault.NONE, credential, connections);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** How many connections were accepted. */
    public int connections() {
        return connections.get();
    }

    /** Waits for the first connection on which nothing is answered; whether it came in time. */
    public boolean awaitSilence(Duration longest) throws InterruptedException {
        return silenced.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits until the client has closed a connection on which nothing was answered; whether it did in time. */
    public boolean awaitLeft(Duration longest) throws InterruptedException {
        return left.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void serveNext() {
        try (Socket socket = server.accept()) {
            Thread.ofVirtual().start(this::serveNext);
            open.add(socket);
            if (connections.incrementAndGet() > patience) {
                saysNothing(socket);
            } else {
                serve(socket);
            }
            open.remove(socket);
        } catch (IOException e) {
            // the client went away, or we are closed
        }
    }

    private void saysNothing(Socket socket) throws IOException {
        try (InputStream in = socket.getInputStream()) {
            silenced.countDown();
            in.readAllBytes();
        } finally {
            left.countDown();
        }
    }

    private void serve(Socket socket) throws IOException {
        try (SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(socket, null, false)) {
            tls.setUseClientMode(false);
            tls.startHandshake();
            try (InputStream in = tls.getInputStream();
                    OutputStream out = tls.getOutputStream()) {
                in.read(new byte[4096]);
                answer(out);
            }
        }
    }

    private void answer(OutputStream out) throws IOException {
        switch (fault) {
            case NONE -> say(out, STATUS + "Server: printer\r\nSet-Cookie: id=hidden; Secure\r\n\r\n");
            case IN_TROUBLE -> say(out, "HTTP/1.1 503 Service Unavailable\r\n\r\n");
            case NONSENSE -> say(out, "SSH-2.0-OpenSSH_9.2\r\n");
            case ENDLESS_HEAD -> endlessly(out, STATUS, "X-More: and more\r\n");
            case ENDLESS_INTERIM -> endlessly(out, "", "HTTP/1.1 100 Continue\r\n\r\n");
            case LONG_LINE -> say(out, STATUS + "X-Long: " + "a".repeat(10 << 20) + "\r\n\r\n");
            case BYTE_A_SECOND -> slowly(out);
            case SILENT -> pause(60_000);
            case CLOSES -> out.flush();
        }
    }

    private void endlessly(OutputStream out, String first, String again) throws IOException {
        say(out, first);
        while (closed.getCount() > 0) {
            say(out, again);
        }
    }

    private void slowly(OutputStream out) throws IOException {
        for (int i = 0; i < STATUS.length() && closed.getCount() > 0; i++) {
            say(out, STATUS.substring(i, i + 1));
            pause(1000);
        }
    }

    private void pause(long millis) {
        try {
            closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
