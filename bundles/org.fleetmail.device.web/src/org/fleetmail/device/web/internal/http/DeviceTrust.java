package org.fleetmail.device.web.internal.http;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts the one certificate that was agreed for a device; without an agreement what the system trusts for this name. It
 * remembers what it did not trust, so that somebody can be asked.
 */
final class DeviceTrust extends X509ExtendedTrustManager {
    private static final X509ExtendedTrustManager SYSTEM = system();

    private final String pin;
    private volatile List<X509Certificate> refused = List.of();

    /** @param pin SHA-256 fingerprint of the agreed certificate, empty where there is none */
    DeviceTrust(String pin) {
        this.pin = pin;
    }

    private static X509ExtendedTrustManager system() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            for (TrustManager each : factory.getTrustManagers()) {
                if (each instanceof X509ExtendedTrustManager manager) {
                    return manager;
                }
            }
            throw new IllegalStateException(factory.getAlgorithm());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The chain that was not trusted, the device's own certificate first. */
    Optional<List<X509Certificate>> refused() {
        return Optional.of(refused).filter(chain -> !chain.isEmpty());
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        if (pin.isEmpty()) {
            asTheSystem(chain, type, engine);
        } else if (!pin.equals(Certificates.fingerprint(chain[0]))) {
            refuse(chain, new CertificateException("another certificate than agreed"));
        }
    }

    /** As above, for a connection the system's rules cannot judge: only what was agreed is trusted. */
    void checkAgreed(X509Certificate[] chain) throws CertificateException {
        if (!pin.equals(Certificates.fingerprint(chain[0]))) {
            refuse(chain, new CertificateException("not agreed"));
        }
    }

    private void asTheSystem(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        try {
            SYSTEM.checkServerTrusted(chain, type, engine);
        } catch (CertificateException e) {
            refuse(chain, e);
        }
    }

    private void refuse(X509Certificate[] chain, CertificateException reason) throws CertificateException {
        refused = Arrays.asList(chain);
        throw reason;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("the connection is not known");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("the connection is not known");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("no client is served");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("no client is served");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("no client is served");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
