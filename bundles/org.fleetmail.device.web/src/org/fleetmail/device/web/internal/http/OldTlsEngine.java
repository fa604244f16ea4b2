package org.fleetmail.device.web.internal.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;
import java.util.function.BiFunction;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import org.bouncycastle.tls.TlsClient;
import org.bouncycastle.tls.TlsClientProtocol;

/**
 * TLS of old devices for one connection. Java's own and BouncyCastle's JSSE both obey the process-wide list of disabled
 * versions, so BouncyCastle's protocol is driven directly: this engine alone speaks the old version, and the rest of the
 * process stays as strict as it is.
 */
final class OldTlsEngine extends SSLEngine {
    private static final int HEADER = 5;
    private static final int LARGEST_RECORD = 16_384 + 2_048;
    private static final int LARGEST_PART = 12_000;

    private final TlsClient client;
    private final String[] versions;
    private final TlsClientProtocol protocol = new TlsClientProtocol();
    private final SSLSession session;
    private boolean begun;
    private boolean finished;

    OldTlsEngine(String host, int port, TlsClient client, String[] versions) {
        super(host, port);
        this.client = client;
        this.versions = versions;
        try {
            session = SSLContext.getDefault().createSSLEngine().getSession();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized void beginHandshake() throws SSLException {
        if (!begun) {
            begun = true;
            checked(() -> protocol.connect(client));
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    /** What the other side sends may be wrong; that is a trouble of the handshake, whatever exception it is. */
    private static void checked(Step step) throws SSLException {
        try {
            step.run();
        } catch (SSLException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new SSLException(e.toString(), e);
        }
    }

    @Override
    public synchronized SSLEngineResult wrap(ByteBuffer[] sources, int offset, int length, ByteBuffer target)
            throws SSLException {
        beginHandshake();
        int consumed = 0;
        if (protocol.getAvailableOutputBytes() == 0 && protocol.isConnected() && !protocol.isHandshaking()) {
            byte[] part = taken(sources, offset, length);
            consumed = part.length;
            if (consumed > 0) {
                checked(() -> protocol.writeApplicationData(part, 0, part.length));
            }
        }
        int produced = moved(target, protocol.getAvailableOutputBytes(), protocol::readOutput);
        Status status = protocol.isClosed() && protocol.getAvailableOutputBytes() == 0 ? Status.CLOSED : Status.OK;
        return new SSLEngineResult(status, told(), consumed, produced);
    }

    private static byte[] taken(ByteBuffer[] sources, int offset, int length) {
        ByteBuffer part = ByteBuffer.allocate(LARGEST_PART);
        for (int i = offset; i < offset + length && part.hasRemaining(); i++) {
            while (sources[i].hasRemaining() && part.hasRemaining()) {
                part.put(sources[i].get());
            }
        }
        byte[] bytes = new byte[part.position()];
        part.flip().get(bytes);
        return bytes;
    }

    private interface Reading {
        int read(byte[] bytes, int offset, int length);
    }

    private static int moved(ByteBuffer target, int available, Reading reading) {
        byte[] bytes = new byte[Math.min(available, target.remaining())];
        int read = bytes.length == 0 ? 0 : reading.read(bytes, 0, bytes.length);
        target.put(bytes, 0, read);
        return read;
    }

    @Override
    public synchronized SSLEngineResult unwrap(ByteBuffer source, ByteBuffer[] targets, int offset, int length)
            throws SSLException {
        beginHandshake();
        if (protocol.isClosed() && protocol.getAvailableInputBytes() == 0) {
            return new SSLEngineResult(Status.CLOSED, HandshakeStatus.NOT_HANDSHAKING, 0, 0);
        }
        byte[] one = record(source);
        if (one.length == 0 && protocol.getAvailableInputBytes() == 0) {
            return new SSLEngineResult(Status.BUFFER_UNDERFLOW, status(), 0, 0);
        }
        int room = 0;
        for (int i = offset; i < offset + length; i++) {
            room += targets[i].remaining();
        }
        if (!protocol.isHandshaking() && room < one.length) {
            return new SSLEngineResult(Status.BUFFER_OVERFLOW, status(), 0, 0);
        }
        source.position(source.position() + one.length);
        checked(() -> protocol.offerInput(one));
        int produced = 0;
        for (int i = offset; i < offset + length; i++) {
            produced += moved(targets[i], protocol.getAvailableInputBytes(), this::readInput);
        }
        boolean over = protocol.isClosed() && protocol.getAvailableInputBytes() == 0;
        return new SSLEngineResult(over ? Status.CLOSED : Status.OK, told(), one.length, produced);
    }

    private int readInput(byte[] bytes, int offset, int length) {
        return protocol.readInput(bytes, offset, length);
    }

    /** One whole record of what has come (RFC 2246 section 6.2.1); nothing where it is not whole yet. */
    private static byte[] record(ByteBuffer source) throws SSLException {
        if (source.remaining() < HEADER) {
            return new byte[0];
        }
        int length = source.getShort(source.position() + 3) & 0xFFFF;
        if (length > LARGEST_RECORD) {
            throw new SSLException("record of " + length + " bytes");
        }
        byte[] record = new byte[source.remaining() < HEADER + length ? 0 : HEADER + length];
        source.get(source.position(), record);
        return record;
    }

    private HandshakeStatus status() {
        if (!begun || protocol.isClosed() && protocol.getAvailableOutputBytes() == 0) {
            return HandshakeStatus.NOT_HANDSHAKING;
        }
        if (protocol.getAvailableOutputBytes() > 0) {
            return HandshakeStatus.NEED_WRAP;
        }
        return protocol.isHandshaking() ? HandshakeStatus.NEED_UNWRAP : HandshakeStatus.NOT_HANDSHAKING;
    }

    /** As {@link #status()}, but once it says that the handshake has finished. */
    private HandshakeStatus told() {
        HandshakeStatus status = status();
        if (status == HandshakeStatus.NOT_HANDSHAKING && !finished && protocol.isConnected()) {
            finished = true;
            return HandshakeStatus.FINISHED;
        }
        return status;
    }

    @Override
    public synchronized HandshakeStatus getHandshakeStatus() {
        return status();
    }

    @Override
    public Runnable getDelegatedTask() {
        return null;
    }

    @Override
    public synchronized void closeInbound() throws SSLException {
        if (begun && !protocol.isClosed()) {
            checked(protocol::closeInput);
        }
    }

    @Override
    public synchronized boolean isInboundDone() {
        return protocol.isClosed();
    }

    @Override
    public synchronized void closeOutbound() {
        try {
            if (begun && !protocol.isClosed()) {
                protocol.close();
            }
        } catch (IOException e) {
            finished = true;
        }
    }

    @Override
    public synchronized boolean isOutboundDone() {
        return protocol.isClosed() && protocol.getAvailableOutputBytes() == 0;
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return new String[0];
    }

    @Override
    public String[] getEnabledCipherSuites() {
        return new String[0];
    }

    @Override
    public void setEnabledCipherSuites(String[] suites) {
        requireNothing(suites.length == 0);
    }

    @Override
    public String[] getSupportedProtocols() {
        return versions.clone();
    }

    @Override
    public String[] getEnabledProtocols() {
        return versions.clone();
    }

    @Override
    public void setEnabledProtocols(String[] protocols) {
        requireNothing(java.util.Arrays.equals(versions, protocols));
    }

    @Override
    public SSLSession getSession() {
        return session;
    }

    @Override
    public String getApplicationProtocol() {
        return "";
    }

    @Override
    public String getHandshakeApplicationProtocol() {
        return "";
    }

    @Override
    public void setHandshakeApplicationProtocolSelector(
            BiFunction<SSLEngine, java.util.List<String>, String> selector) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setUseClientMode(boolean mode) {
        requireNothing(mode);
    }

    @Override
    public boolean getUseClientMode() {
        return true;
    }

    @Override
    public void setNeedClientAuth(boolean need) {
        requireNothing(!need);
    }

    @Override
    public boolean getNeedClientAuth() {
        return false;
    }

    @Override
    public void setWantClientAuth(boolean want) {
        requireNothing(!want);
    }

    @Override
    public boolean getWantClientAuth() {
        return false;
    }

    @Override
    public void setEnableSessionCreation(boolean flag) {
        requireNothing(flag);
    }

    @Override
    public boolean getEnableSessionCreation() {
        return true;
    }

    /** This engine is a client of one kind and cannot be made another. */
    private static void requireNothing(boolean same) {
        if (!same) {
            throw new IllegalArgumentException("a client of old TLS has nothing to set");
        }
    }
}
