package org.fleetmail.simulator.printer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The UDP sockets of all printers of one office: one thread waits on all of them, a few work. A datagram longer than
 * {@value #MAX_DATAGRAM} octets is cut, and then is no SNMP message any more.
 */
final class PrinterSockets implements AutoCloseable {
    /** Longest message in either direction. */
    static final int MAX_DATAGRAM = 8_192;

    private static final Logger LOG = LoggerFactory.getLogger(PrinterSockets.class);
    private static final int WORKERS = 2;
    private static final int MAX_WAITING = 10_000;

    private final Selector selector;
    private final ScheduledThreadPoolExecutor workers;
    private final Thread waiting;

    /** Takes what comes in, on any of the worker threads. */
    interface Receiver {
        void receive(byte[] datagram, InetSocketAddress peer);
    }

    /** A bound socket. */
    final class Port {
        private DatagramChannel channel;
        private final InetSocketAddress address;

        private Port(InetSocketAddress wanted) throws IOException {
            channel = DatagramChannel.open();
            try {
                channel.configureBlocking(false);
                channel = channel.bind(wanted);
                address = (InetSocketAddress) channel.getLocalAddress();
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        }

        InetSocketAddress address() {
            return address;
        }

        /** Takes what has come in. */
        private void receive(ByteBuffer buffer, Receiver receiver) throws IOException {
            for (SocketAddress peer = channel.receive(buffer.clear());
                    peer != null;
                    peer = channel.receive(buffer.clear())) {
                hand(receiver, buffer.flip(), (InetSocketAddress) peer);
            }
        }

        /** Sends a datagram; one that cannot be sent is lost, as on a network. */
        void send(byte[] datagram, SocketAddress peer) {
            try {
                channel.send(ByteBuffer.wrap(datagram), peer);
            } catch (IOException e) {
                LOG.debug("An answer of a simulated printer could not be sent", e);
            }
        }
    }

    private record Listening(Port port, Receiver receiver) {
        void receive(ByteBuffer buffer) throws IOException {
            port.receive(buffer, receiver);
        }
    }

    PrinterSockets() throws IOException {
        selector = Selector.open();
        workers = new ScheduledThreadPoolExecutor(
                WORKERS,
                Thread.ofPlatform().daemon().name("simulated-printers-", 1).factory());
        waiting = Thread.ofPlatform().daemon().name("simulated-printers").unstarted(this::await);
    }

    void start() {
        waiting.start();
    }

    /** Takes a port; datagrams are given on once {@link #listen} was called. */
    Port bind(InetSocketAddress wanted) throws IOException {
        return new Port(wanted);
    }

    void listen(Port port, Receiver receiver) throws IOException {
        port.channel.register(selector, SelectionKey.OP_READ, new Listening(port, receiver));
        selector.wakeup();
    }

    /** Does something later, unless everything is closed before, or too much waits already: then it is lost. */
    void later(Duration delay, Runnable work) {
        if (workers.getQueue().size() >= MAX_WAITING) {
            return;
        }
        try {
            workers.schedule(() -> perform(work), delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.trace("Closed meanwhile", e);
        }
    }

    private static void perform(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("A simulated printer failed on a message", e);
        }
    }

    private void await() {
        ByteBuffer buffer = ByteBuffer.allocate(MAX_DATAGRAM);
        try {
            while (selector.isOpen()) {
                selector.select(key -> receive(key, buffer));
            }
        } catch (IOException | ClosedSelectorException e) {
            LOG.debug("The simulated printers stopped listening", e);
        }
    }

    private static void receive(SelectionKey key, ByteBuffer buffer) {
        try {
            ((Listening) key.attachment()).receive(buffer);
        } catch (IOException e) {
            LOG.debug("A datagram for a simulated printer was lost", e);
        }
    }

    private void hand(Receiver receiver, ByteBuffer buffer, InetSocketAddress peer) {
        byte[] datagram = new byte[buffer.remaining()];
        buffer.get(datagram);
        later(Duration.ZERO, () -> receiver.receive(datagram, peer));
    }

    /** Frees all ports and ends all threads. */
    @Override
    public void close() throws IOException {
        workers.shutdownNow();
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
        try {
            waiting.join();
            workers.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
