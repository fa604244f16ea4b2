package org.fleetmail.device.snmp;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.concurrent.atomic.AtomicInteger;

/** A bad network between us and an agent: it loses answers, or delivers them from elsewhere. */
final class Relay implements AutoCloseable {
    /** What happens to an answer. */
    enum Fate {
        DELIVERED,
        LOST,
        FROM_ANOTHER_PORT,
        FROM_ANOTHER_ADDRESS,
        /** Nonsense, then the answer again and again. */
        FLOOD
    }

    private final DatagramSocket front = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final DatagramSocket anotherPort = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final DatagramSocket anotherAddress = new DatagramSocket(new InetSocketAddress("127.0.0.2", 0));
    private final DatagramSocket back = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final InetSocketAddress agent;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile Fate fate = Fate.DELIVERED;
    private volatile int times = Integer.MAX_VALUE;

    Relay(int agentPort) throws SocketException {
        agent = new InetSocketAddress(InetAddress.getLoopbackAddress(), agentPort);
        Thread.ofVirtual().start(this::run);
    }

    int port() {
        return front.getLocalPort();
    }

    /** From now on, from the given number of requests on. */
    void after(int passed, Fate then) {
        after(passed, then, Integer.MAX_VALUE);
    }

    /** From the given number of requests on, so many times. */
    void after(int passed, Fate then, int often) {
        requests.set(-passed);
        fate = then;
        times = often;
    }

    /** Requests since {@link #after} that met their fate. */
    int requests() {
        return requests.get();
    }

    private void run() {
        try {
            while (!front.isClosed()) {
                DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
                front.receive(packet);
                int number = requests.incrementAndGet();
                boolean struck = number > 0 && number <= times;
                InetSocketAddress manager = (InetSocketAddress) packet.getSocketAddress();
                back.send(new DatagramPacket(packet.getData(), packet.getLength(), agent));
                DatagramPacket answer = new DatagramPacket(new byte[65_535], 65_535);
                back.receive(answer);
                deliver(new DatagramPacket(answer.getData(), answer.getLength(), manager), struck);
            }
        } catch (IOException e) {
            if (!front.isClosed()) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void deliver(DatagramPacket answer, boolean struck) throws IOException {
        switch (struck ? fate : Fate.DELIVERED) {
            case DELIVERED -> front.send(answer);
            case FROM_ANOTHER_PORT -> anotherPort.send(answer);
            case FROM_ANOTHER_ADDRESS -> anotherAddress.send(answer);
            case LOST -> {}
            case FLOOD -> flood(answer);
        }
    }

    private void flood(DatagramPacket answer) throws IOException {
        java.util.Random random = new java.util.Random(answer.getLength());
        for (int i = 0; i < 500; i++) {
            byte[] nonsense = new byte[answer.getLength()];
            random.nextBytes(nonsense);
            front.send(new DatagramPacket(nonsense, nonsense.length, answer.getSocketAddress()));
        }
        for (int i = 0; i < 500; i++) {
            front.send(answer);
        }
    }

    @Override
    public void close() {
        front.close();
        back.close();
        anotherPort.close();
        anotherAddress.close();
    }
}
