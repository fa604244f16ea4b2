package org.fleetmail.testkit.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.fleetmail.testkit.pki.Credential;

/** A mail server on loopback that does one thing wrong. */
public final class FaultyPeer implements AutoCloseable {
    private static final byte[] LINE_OF_TEN_MEGABYTES = new byte[10 << 20];

    static {
        Arrays.fill(LINE_OF_TEN_MEGABYTES, (byte) 'a');
    }

    private final MailDialect dialect;
    private final Fault fault;
    private final SSLContext context;
    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> heardInClear = new CopyOnWriteArrayList<>();

    private FaultyPeer(MailDialect dialect, Fault fault, Credential credential, InetAddress address, int port)
            throws IOException {
        this.dialect = dialect;
        this.fault = fault;
        context = credential.serverContext();
        server = new ServerSocket(port, 50, address);
        Thread.ofVirtual().start(this::serveNext);
    }

    public static FaultyPeer start(MailDialect dialect, Fault fault, Credential credential) {
        return startAt(InetAddress.getLoopbackAddress(), 0, dialect, fault, credential);
    }

    /** Starts it at an address of this computer; port 0 is any that is free. */
    public static FaultyPeer startAt(
            InetAddress address, int port, MailDialect dialect, Fault fault, Credential credential) {
        try {
            return new FaultyPeer(dialect, fault, credential, address, port);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /** How many connections were accepted. */
    public int connections() {
        return connections.get();
    }

    /** Every command it was given outside TLS, in order. */
    public List<String> heardInClear() {
        return List.copyOf(heardInClear);
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
        try (Socket socket = server.accept();
                InputStream in = socket.getInputStream();
                OutputStream out = socket.getOutputStream()) {
            Thread.ofVirtual().start(this::serveNext);
            connections.incrementAndGet();
            open.add(socket);
            if (greet(out)) {
                talk(socket, in, out, new ArrayDeque<>(), false);
            }
            open.remove(socket);
        } catch (IOException e) {
            // the client went away, or we are closed
        }
    }

    private boolean greet(OutputStream out) throws IOException {
        switch (fault) {
            case PREAUTH -> say(out, "* PREAUTH logged in as nobody");
            case ENDLESS_BANNER -> endlessBanner(out);
            case LONG_LINE -> out.write(LINE_OF_TEN_MEGABYTES);
            case BYTE_A_SECOND -> slowly(out);
            case SILENT -> pause(60_000);
            case NONSENSE -> say(out, "SSH-2.0-OpenSSH_9.2");
            case TOO_BUSY -> say(out, "421 4.7.0 Too many connections");
            case TOO_BUSY_LATER ->
                say(out, connections.get() > 1 ? "421 4.7.0 Too many connections" : dialect.greeting);
            default -> say(out, dialect.greeting);
        }
        return !Set.of(Fault.NONSENSE, Fault.TOO_BUSY, Fault.SILENT, Fault.LONG_LINE)
                .contains(fault);
    }

    private void endlessBanner(OutputStream out) throws IOException {
        String line = dialect == MailDialect.SMTP ? "220-and more" : "and more";
        while (closed.getCount() > 0) {
            say(out, line);
        }
    }

    private void slowly(OutputStream out) throws IOException {
        for (byte octet : dialect.greeting.getBytes(StandardCharsets.US_ASCII)) {
            out.write(octet);
            out.flush();
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

    private void talk(Socket socket, InputStream in, OutputStream out, Deque<String> waiting, boolean secure)
            throws IOException {
        String line = waiting.isEmpty() ? line(in) : waiting.poll();
        while (line != null) {
            if (!secure) {
                heardInClear.add(line);
            }
            if (!secure && dialect.asksForTls(line)) {
                startTls(socket, in, out, line);
                return;
            }
            say(out, dialect.answer(line, fault, secure));
            line = dialect.quits(line) ? null : waiting.isEmpty() ? line(in) : waiting.poll();
        }
    }

    private void startTls(Socket socket, InputStream in, OutputStream out, String line) throws IOException {
        String agreement = dialect.tagged(line, dialect.agreement);
        switch (fault) {
            case STARTTLS_STRIPPED, STARTTLS_MISSING, STARTTLS_REFUSED -> {
                say(out, dialect.tagged(line, dialect.refusal));
                line(in);
            }
            case STARTTLS_GARBAGE -> say(out, "\u0001\u0002 what?");
            case HANDSHAKE_GARBAGE -> {
                say(out, agreement);
                in.read(new byte[1024]);
                say(out, "this is no TLS, whatever you expected");
            }
            case STARTTLS_CLOSES -> socket.close();
            case STARTTLS_HANGS -> pause(60_000);
            case PIPELINES_PLAINTEXT -> secure(socket, in, out, agreement + "\r\n250 and something else");
            default -> secure(socket, in, out, agreement);
        }
    }

    private void secure(Socket socket, InputStream in, OutputStream out, String agreement) throws IOException {
        Deque<String> injected = new ArrayDeque<>();
        while (in.available() > 0) {
            injected.add(String.valueOf(line(in)));
        }
        say(out, agreement);
        try (SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(socket, null, false)) {
            tls.setUseClientMode(false);
            tls.startHandshake();
            try (InputStream inside = tls.getInputStream();
                    OutputStream outside = tls.getOutputStream()) {
                talk(tls, inside, outside, fault == Fault.INJECTABLE ? injected : new ArrayDeque<>(), true);
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                return null;
            }
            line.append((char) octet);
        }
        return line.toString().stripTrailing();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
