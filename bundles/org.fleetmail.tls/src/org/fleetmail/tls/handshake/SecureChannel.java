package org.fleetmail.tls.handshake;

import java.io.EOFException;
import java.io.IOException;
import org.bouncycastle.tls.TlsClient;
import org.bouncycastle.tls.TlsClientProtocol;
import org.fleetmail.tls.Connection;

/** Application data inside TLS. Closing the connection below is left to whoever opened it. */
public final class SecureChannel implements Connection {
    private static final long HANDSHAKE_BYTES = 1 << 20;
    private static final long DIALOGUE_BYTES = 1 << 18;

    private final Connection below;
    private final TlsClientProtocol protocol = new TlsClientProtocol();
    private final byte[] buffer = new byte[1 << 14];
    private long left = HANDSHAKE_BYTES;

    SecureChannel(Connection below) {
        this.below = below;
    }

    /** Performs the handshake, of at most 1 MiB. After it, at most 256 KiB are read. */
    void shake(TlsClient client) throws IOException {
        protocol.connect(client);
        while (protocol.isHandshaking()) {
            send();
            receive();
        }
        send();
        left = DIALOGUE_BYTES;
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
