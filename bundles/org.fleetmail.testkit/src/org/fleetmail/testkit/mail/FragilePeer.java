package org.fleetmail.testkit.mail;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.security.cert.CertificateEncodingException;
import java.security.interfaces.RSAPrivateKey;
import java.util.Arrays;
import org.fleetmail.testkit.pki.Credential;

/**
 * A server with a flaw that no server one can install has any more. It speaks the first flight of TLS 1.2 with one suite,
 * {@code TLS_RSA_WITH_AES_128_CBC_SHA}, and reacts to what comes next rightly or wrongly; no handshake is ever finished.
 */
public final class FragilePeer implements AutoCloseable {
    private static final int CHANGE = 20;
    private static final int ALERT = 21;
    private static final int HANDSHAKE = 22;
    private static final int HEARTBEAT = 24;
    private static final int SUITE = 0x002F;
    private static final int UNEXPECTED_MESSAGE = 10;
    private static final int BAD_RECORD_MAC = 20;
    private static final int HANDSHAKE_FAILURE = 40;
    private static final int PROTOCOL_VERSION = 70;

    private final Credential credential;
    private final Flaw flaw;
    private final ServerSocket server;

    /** What is wrong with it. */
    public enum Flaw {
        NONE,
        /** CVE-2014-0160. */
        HEARTBLEED,
        /** CVE-2014-0224. */
        EARLY_CHANGE,
        /** Another alert for bad padding. */
        PADDING_ORACLE,
        /** It closes without an alert for bad padding. */
        PADDING_ORACLE_BY_CLOSING
    }

    private FragilePeer(Credential credential, Flaw flaw) throws IOException {
        this.credential = credential;
        this.flaw = flaw;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serveNext);
    }

    /** Starts it with an RSA key. */
    public static FragilePeer start(Credential credential, Flaw flaw) throws IOException {
        return new FragilePeer(credential, flaw);
    }

    public int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serveNext() {
        try (Socket client = server.accept();
                DataInputStream in = new DataInputStream(client.getInputStream());
                DataOutputStream out = new DataOutputStream(client.getOutputStream())) {
            Thread.ofVirtual().start(this::serveNext);
            byte[] hello = record(in, in.read());
            int refusal = refusal(ByteBuffer.wrap(hello));
            if (refusal > 0) {
                alert(out, refusal);
                return;
            }
            write(out, HANDSHAKE, flight());
            react(in, out);
        } catch (IOException | CertificateEncodingException e) {
            // the client has seen enough
        }
    }

    private static int refusal(ByteBuffer hello) {
        hello.position(4);
        if (hello.getShort() != 0x0303) {
            return PROTOCOL_VERSION;
        }
        hello.position(hello.position() + 32);
        hello.position(hello.position() + 1 + hello.get(hello.position()));
        int end = hello.getShort() + hello.position();
        while (hello.position() < end) {
            if (hello.getShort() == SUITE) {
                return 0;
            }
        }
        return HANDSHAKE_FAILURE;
    }

    private void react(DataInputStream in, DataOutputStream out) throws IOException {
        int type = in.read();
        byte[] content = record(in, type);
        if (type == HEARTBEAT) {
            write(out, HEARTBEAT, new byte[flaw == Flaw.HEARTBLEED ? 8000 : 0]);
        } else if (type == CHANGE) {
            alert(out, flaw == Flaw.EARLY_CHANGE ? BAD_RECORD_MAC : UNEXPECTED_MESSAGE);
        } else if (type != HANDSHAKE || flaw == Flaw.PADDING_ORACLE_BY_CLOSING && !padded(content)) {
            return;
        } else {
            boolean tells = flaw == Flaw.PADDING_ORACLE && !padded(content);
            alert(out, tells ? HANDSHAKE_FAILURE : BAD_RECORD_MAC);
        }
        in.readAllBytes();
    }

    private boolean padded(byte[] keyExchange) {
        RSAPrivateKey key = (RSAPrivateKey) credential.key();
        BigInteger encrypted = new BigInteger(1, Arrays.copyOfRange(keyExchange, 6, keyExchange.length));
        byte[] block =
                encrypted.modPow(key.getPrivateExponent(), key.getModulus()).toByteArray();
        int size = (key.getModulus().bitLength() + 7) / 8;
        return block.length == size - 1 && block[0] == 2 && block[size - 50] == 0;
    }

    private byte[] flight() throws CertificateEncodingException {
        byte[] certificate = credential.chain().getFirst().getEncoded();
        boolean heartbeats = flaw == Flaw.HEARTBLEED;
        ByteBuffer flight = ByteBuffer.allocate(certificate.length + 200);
        flight.put(new byte[] {2, 0, 0, (byte) (heartbeats ? 45 : 38), 3, 3})
                .put(new byte[32])
                .put((byte) 0)
                .putShort((short) SUITE)
                .put((byte) 0);
        if (heartbeats) {
            flight.putShort((short) 5).put(new byte[] {0, 15, 0, 1, 1});
        }
        flight.put((byte) 11);
        length(flight, certificate.length + 6);
        length(flight, certificate.length + 3);
        length(flight, certificate.length);
        flight.put(certificate).put(new byte[] {14, 0, 0, 0});
        byte[] bytes = new byte[flight.position()];
        flight.rewind().get(bytes);
        return bytes;
    }

    private static void length(ByteBuffer buffer, int length) {
        buffer.put((byte) (length >> 16)).putShort((short) length);
    }

    private static byte[] record(DataInputStream in, int type) throws IOException {
        if (type < CHANGE || type > HEARTBEAT) {
            throw new IOException("no record");
        }
        in.skipNBytes(2);
        return in.readNBytes(in.readUnsignedShort());
    }

    private static void alert(DataOutputStream out, int description) throws IOException {
        write(out, ALERT, new byte[] {2, (byte) description});
    }

    private static void write(DataOutputStream out, int type, byte[] content) throws IOException {
        ByteBuffer record = ByteBuffer.allocate(5 + content.length)
                .put((byte) type)
                .putShort((short) 0x0303)
                .putShort((short) content.length)
                .put(content);
        out.write(record.array());
        out.flush();
    }
}
