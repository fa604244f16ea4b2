package org.fleetmail.tls.handshake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import org.fleetmail.tls.Answer;
import org.fleetmail.tls.Connection;

/** Application data inside TLS. Closing the connection below is left to whoever opened it. */
public final class SecureChannel implements Connection {
    private static final long HANDSHAKE_BYTES = 1 << 20;
    private static final long DIALOGUE_BYTES = 1 << 18;

    private final Connection below;
    private final ObservantProtocol protocol = new ObservantProtocol();
    private byte[] session = {};
    private final byte[] buffer = new byte[1 << 14];
    private long left = HANDSHAKE_BYTES;

    SecureChannel(Connection below) {
        this.below = below;
    }

    /** Performs the handshake, of at most 1 MiB. After it, at most 256 KiB are read. */
    void shake(BelievingClient client) throws IOException {
        protocol.connect(client);
        while (protocol.isHandshaking()) {
            send();
            receive();
        }
        send();
        session = client.session();
        left = DIALOGUE_BYTES;
    }

    /** The identifier of the session (TLS 1.2 or older); empty where the server gave none. */
    public byte[] session() {
        return session.clone();
    }

    /** The first ticket that came so far. With TLS 1.3 it comes after the handshake, when something is read. */
    public Optional<Ticket> ticket() {
        return protocol.ticket();
    }

    /**
     * Whether the server renegotiates when asked to, in TLS 1.2 or older. Nothing else can be said here after it. No
     * answer in time is unknown.
     */
    public Answer renegotiate() {
        try {
            protocol.renegotiate();
            send();
            while (protocol.renegotiated() == Answer.UNKNOWN && !protocol.isClosed()) {
                receive();
            }
            return protocol.renegotiated();
        } catch (InterruptedIOException e) {
            return Answer.UNKNOWN;
        } catch (IOException | RuntimeException e) {
            return protocol.renegotiated() == Answer.YES ? Answer.YES : Answer.NO;
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (protocol.getAvailableInputBytes() == 0) {
            if (protocol.isClosed()) {
                return -1;
            }
            receive();
        }
        return protocol.readInput(target, offset, length);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        protocol.writeApplicationData(source, offset, length);
        send();
    }

    /** Ends the session in order, so that it can be taken up again. */
    public void sayGoodbye() throws IOException {
        protocol.close();
        send();
    }

    /** The first ticket that comes before the answer to something said; empty where none comes. */
    public Optional<Ticket> awaitTicket(byte[] something) throws IOException {
        write(something, 0, something.length);
        while (ticket().isEmpty() && protocol.getAvailableInputBytes() == 0 && !protocol.isClosed()) {
            receive();
        }
        return ticket();
    }

    private void receive() throws IOException {
        int count = below.read(buffer, 0, buffer.length);
        if (count < 0) {
            throw new EOFException();
        }
        left -= count;
        if (left < 0) {
            throw new IOException("more input than allowed");
        }
        try {
            protocol.offerInput(buffer, 0, count);
        } finally {
            send();
        }
    }

    private void send() throws IOException {
        byte[] output = new byte[protocol.getAvailableOutputBytes()];
        int count = protocol.readOutput(output, 0, output.length);
        if (count > 0) {
            below.write(output, 0, count);
        }
    }
}
