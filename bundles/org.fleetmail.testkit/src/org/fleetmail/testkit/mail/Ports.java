package org.fleetmail.testkit.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Free ports on loopback. */
public final class Ports {
    private Ports() {}

    /** A port that is free now. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until something listens there. */
    public static void awaitListening(int port, Process process, Duration longest) {
        awaitListening("127.0.0.1", port, process, longest);
    }

    /** Waits until something listens at an address of this computer. */
    public static void awaitListening(String host, int port, Process process, Duration longest) {
        awaitListening(host, port, process.toHandle(), longest);
    }

    /** Waits until a part of this program listens there. */
    public static void awaitListening(int port, ProcessHandle process) {
        awaitListening("127.0.0.1", port, process, Duration.ofSeconds(20));
    }

    private static void awaitListening(String host, int port, ProcessHandle process, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < end) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(host, port), 200);
                return;
            } catch (IOException e) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("process " + process.pid() + " ended", e);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
        throw new IllegalStateException("nothing listens on port " + port);
    }
}
