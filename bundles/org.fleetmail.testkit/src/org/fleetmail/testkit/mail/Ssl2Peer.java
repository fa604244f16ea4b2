package org.fleetmail.testkit.mail;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.cert.CertificateEncodingException;
import org.fleetmail.testkit.pki.Credential;

/**
 * A server of our own on loopback that knows SSL 2.0 alone, which no server one can install speaks any more. It answers a
 * well-formed CLIENT-HELLO with a SERVER-HELLO and goes no further; whatever else is sent, it closes.
 */
public final class Ssl2Peer implements AutoCloseable {
    private static final int LONGEST = 0x7FFF;
    private static final int CLIENT_HELLO = 1;
    private static final int SERVER_HELLO = 4;
    private static final int VERSION = 2;
    private static final byte[] RC4_128_WITH_MD5 = {1, 0, (byte) 0x80};

    private final byte[] certificate;
    private final ServerSocket server;

    private Ssl2Peer(Credential credential) throws IOException, CertificateEncodingException {
        certificate = credential.chain().getFirst().getEncoded();
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serveNext);
    }

    public static Ssl2Peer start(Credential credential) throws IOException, CertificateEncodingException {
        return new Ssl2Peer(credential);
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
            int header = in.readUnsignedShort();
            if (header > LONGEST && wellFormed(in, header & LONGEST)) {
                hello(out);
                in.readAllBytes();
            }
        } catch (IOException e) {
            // the client has seen enough
        }
    }

    private static boolean wellFormed(DataInputStream in, int length) throws IOException {
        boolean begins = in.readUnsignedByte() == CLIENT_HELLO && in.readUnsignedShort() == VERSION;
        int suites = in.readUnsignedShort();
        int session = in.readUnsignedShort();
        int challenge = in.readUnsignedShort();
        boolean fits = suites % 3 == 0 && session == 0 && challenge >= 16 && length == 9 + suites + challenge;
        in.skipNBytes(begins && fits ? suites + challenge : 0);
        return begins && fits;
    }

    private void hello(DataOutputStream out) throws IOException {
        out.writeShort(0x8000 | 11 + certificate.length + RC4_128_WITH_MD5.length + 16);
        out.write(new byte[] {SERVER_HELLO, 0, 1});
        out.writeShort(VERSION);
        out.writeShort(certificate.length);
        out.writeShort(RC4_128_WITH_MD5.length);
        out.writeShort(16);
        out.write(certificate);
        out.write(RC4_128_WITH_MD5);
        out.write(new byte[16]);
        out.flush();
    }
}
