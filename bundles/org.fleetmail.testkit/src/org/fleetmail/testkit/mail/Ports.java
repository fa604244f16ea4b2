package org.fleetmail.testkit.mail;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Free ports on loopback. They lie below those that Linux gives to whoever asks for any (32768 and above), and each
 * process has a block of its own, which it keeps by its first port. So nobody takes a port between the moment it is
 * given and the moment a peer listens there.
 */
public final class Ports {
    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;
    private static final int BLOCK = 200;
    private static final ServerSocket KEPT = keep(FIRST);
    private static final AtomicInteger GIVEN = new AtomicInteger();

    private Ports() {}

    private static ServerSocket keep(int first) {
        try {
            return new ServerSocket(first, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            if (first == LAST) {
                throw new IllegalStateException("every block of ports has its process", e);
            }
            return keep(first + BLOCK);
        }
    }

    /** A port that is free now, for TCP and for UDP, and that nobody else is given before many others were. */
    public static int free() {
        return IntStream.generate(() -> 1 + GIVEN.getAndIncrement() % (BLOCK - 1))
                .limit(BLOCK)
                .map(place -> KEPT.getLocalPort() + place)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no port is free"));
    }

    private static boolean isFree(int port) {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket stream = new ServerSocket();
                DatagramSocket datagrams = new DatagramSocket(port, here)) {
            stream.setReuseAddress(false);
            stream.bind(new InetSocketAddress(here, port));
            return datagrams.isBound();
        } catch (IOException e) {
            return false;
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
