package org.fleetmail.simulator.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.concurrent.ExecutorService;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsCredentialedDecryptor;
import org.bouncycastle.tls.TlsServerProtocol;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedDecryptor;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door of an old printer: TLS 1.0 (RFC 2246) with RSA key exchange and nothing newer, in front of its web server. Both
 * are on loopback.
 */
final class OldTlsDoor {
    private static final Logger LOG = LoggerFactory.getLogger(OldTlsDoor.class);
    private static final int[] SUITES = {
        CipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA, CipherSuite.TLS_RSA_WITH_3DES_EDE_CBC_SHA
    };

    private final ServerSocket door;
    private final InetSocketAddress behind;
    private final DeviceCertificate certificate;
    private final ExecutorService threads;

    OldTlsDoor(
            InetSocketAddress address, InetSocketAddress behind, DeviceCertificate certificate, ExecutorService threads)
            throws IOException {
        this.behind = behind;
        this.certificate = certificate;
        this.threads = threads;
        door = new ServerSocket(address.getPort(), 50, address.getAddress());
        threads.execute(this::accept);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(door.getInetAddress(), door.getLocalPort());
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                threads.execute(new Caller());
            } catch (IOException e) {
                return;
            }
        }
    }

    /** One that came in. */
    private final class Caller implements Runnable {
        private final Socket socket;

        Caller() throws IOException {
            socket = door.accept();
        }

        @Override
        public void run() {
            serve(socket);
        }
    }

    /** Ends with either side; a caller that speaks something newer ends at once. */
    private void serve(Socket caller) {
        try (caller;
                Socket inside = new Socket(behind.getAddress(), behind.getPort());
                InputStream sealed = caller.getInputStream();
                OutputStream sealing = caller.getOutputStream();
                InputStream answers = inside.getInputStream();
                OutputStream requests = inside.getOutputStream()) {
            TlsServerProtocol tls = new TlsServerProtocol(sealed, sealing);
            tls.accept(new OldServer(certificate));
            try (InputStream clear = tls.getInputStream();
                    OutputStream shown = tls.getOutputStream()) {
                threads.execute(pumping(answers, shown));
                copy(clear, requests);
            }
        } catch (IOException | GeneralSecurityException e) {
            LOG.debug("A connection to an old simulated printer ended", e);
        }
    }

    private static Runnable pumping(InputStream answers, OutputStream shown) {
        return () -> {
            try (shown) {
                copy(answers, shown);
            } catch (IOException e) {
                LOG.debug("A connection of an old simulated printer ended", e);
            }
        };
    }

    private static void copy(InputStream from, OutputStream to) throws IOException {
        byte[] some = new byte[8_192];
        for (int read = from.read(some); read >= 0; read = from.read(some)) {
            to.write(some, 0, read);
            to.flush();
        }
    }

    void stop() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class OldServer extends DefaultTlsServer {
        private final Certificate chain;
        private final TlsCredentialedDecryptor decryptor;

        OldServer(DeviceCertificate own) throws IOException, GeneralSecurityException {
            super(new BcTlsCrypto(new SecureRandom()));
            BcTlsCrypto crypto = (BcTlsCrypto) getCrypto();
            chain = new Certificate(new TlsCertificate[] {
                crypto.createCertificate(own.certificate().getEncoded())
            });
            decryptor = new BcDefaultTlsCredentialedDecryptor(
                    crypto,
                    chain,
                    PrivateKeyFactory.createKey(own.keys().getPrivate().getEncoded()));
        }

        @Override
        protected ProtocolVersion[] getSupportedVersions() {
            return ProtocolVersion.TLSv10.only();
        }

        @Override
        protected int[] getSupportedCipherSuites() {
            return TlsUtils.getSupportedCipherSuites(getCrypto(), SUITES);
        }

        @Override
        protected TlsCredentialedDecryptor getRSAEncryptionCredentials() {
            return decryptor;
        }
    }
}
