package org.fleetmail.testkit.dns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** A name server on loopback that does one thing wrong. It speaks UDP alone. */
public final class FaultyNameServer implements AutoCloseable {
    private static final int HEADER = 12;
    private static final int CNAME = 5;
    private static final int NS = 2;

    private final Fault fault;
    private final DatagramSocket socket;
    private final AtomicInteger questions = new AtomicInteger();
    private final Random random = new Random(4711);

    /** What it does wrong. */
    public enum Fault {
        /** Nothing comes back. */
        SILENT,
        /** An alias to another name, for every name anew. */
        ENDLESS_ALIASES,
        /** A name that points at itself within the message. */
        NAME_LOOP,
        /** Every question is referred to the same server again. */
        REFERRAL_LOOP,
        /** The answer is cut, and by TCP nobody listens. */
        TRUNCATED,
        /** The answer belongs to another question. */
        WRONG_ID,
        /** Bytes by chance behind a header that promises many records. */
        GARBAGE,
        /** Only half of a header. */
        SHORT
    }

    private FaultyNameServer(Fault fault) throws IOException {
        this.fault = fault;
        socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofVirtual().start(this::serve);
    }

    public static FaultyNameServer start(Fault fault) {
        try {
            return new FaultyNameServer(fault);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort());
    }

    /** How many questions came. */
    public int questions() {
        return questions.get();
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        byte[] buffer = new byte[4096];
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
                questions.incrementAndGet();
                byte[] answer = answer(Arrays.copyOf(packet.getData(), packet.getLength()));
                if (answer.length > 0) {
                    socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                }
            } catch (IOException e) {
                // closed, or a client that went away
            }
        }
    }

    private byte[] answer(byte[] query) {
        byte[] question = question(query);
        return switch (fault) {
            case SILENT -> new byte[0];
            case ENDLESS_ALIASES -> message(query, question, 0, 1, record(CNAME, label()));
            case NAME_LOOP -> message(query, question, 0, 1, record(CNAME, loop(question)));
            case REFERRAL_LOOP -> message(query, question, 1, 0, record(NS, new byte[] {(byte) 0xC0, HEADER}));
            case TRUNCATED -> {
                byte[] cut = message(query, question, 0, 0, new byte[0]);
                cut[2] |= 2;
                yield cut;
            }
            case WRONG_ID -> {
                byte[] other = message(query, question, 0, 0, new byte[0]);
                other[0] ^= 0x55;
                yield other;
            }
            case GARBAGE -> message(query, question, 0, 500, random(400));
            case SHORT -> Arrays.copyOf(query, HEADER / 2);
        };
    }

    private static byte[] question(byte[] query) {
        int end = HEADER;
        while (end < query.length && query[end] != 0) {
            end += query[end] + 1;
        }
        return Arrays.copyOfRange(query, HEADER, Math.min(query.length, end + 5));
    }

    private static byte[] message(byte[] query, byte[] question, int authority, int answers, byte[] records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {
            query[0],
            query[1],
            (byte) 0x81,
            (byte) 0x80,
            0,
            1,
            (byte) (answers >> 8),
            (byte) answers,
            0,
            (byte) authority,
            0,
            0
        });
        out.writeBytes(question);
        out.writeBytes(records);
        return out.toByteArray();
    }

    /** A record about the name that was asked for. */
    private static byte[] record(int type, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xC0, HEADER, 0, (byte) type, 0, 1, 0, 0, 0, 60, 0, (byte) data.length});
        out.writeBytes(data);
        return out.toByteArray();
    }

    private byte[] label() {
        return new byte[] {1, (byte) ('a' + random.nextInt(26)), 1, (byte) ('a' + random.nextInt(26)), 0};
    }

    /** A pointer to itself; the data of the first record begins after its name, type, class, life and length. */
    private static byte[] loop(byte[] question) {
        int place = HEADER + question.length + 12;
        return new byte[] {(byte) (0xC0 | place >> 8), (byte) place};
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
