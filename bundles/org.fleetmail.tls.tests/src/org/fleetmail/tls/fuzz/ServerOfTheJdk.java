package org.fleetmail.tls.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import org.fleetmail.tls.Connection;

/** A TLS server of the JDK at the other end of a connection, without a network. */
final class ServerOfTheJdk implements Connection {
    private static final int ROOM = 1 << 16;

    private final SSLEngine engine;
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private int taken;

    ServerOfTheJdk(SSLContext context) {
        engine = context.createSSLEngine();
        engine.setUseClientMode(false);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        byte[] all = sent.toByteArray();
        int count = Math.min(length, all.length - taken);
        System.arraycopy(all, taken, buffer, offset, count);
        taken += count;
        return count == 0 ? -1 : count;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(buffer, offset, length);
        ByteBuffer nothing = ByteBuffer.allocate(ROOM);
        engine.beginHandshake();
        engine.unwrap(in, nothing);
        while (engine.getHandshakeStatus() == HandshakeStatus.NEED_TASK
                || engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP) {
            step();
        }
    }

    private void step() throws IOException {
        if (engine.getHandshakeStatus() == HandshakeStatus.NEED_TASK) {
            engine.getDelegatedTask().run();
            return;
        }
        ByteBuffer out = ByteBuffer.allocate(ROOM);
        engine.wrap(ByteBuffer.allocate(0), out);
        sent.write(out.array(), 0, out.position());
    }

    byte[] sent() {
        return sent.toByteArray();
    }
}
