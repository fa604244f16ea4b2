package org.fleetmail.tls.certificate;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** The anchors of this system: those of the JDK, and those of the operating system where they are in a PEM file. */
final class SystemAnchors {
    private static final List<Path> FILES =
            List.of(Path.of("/etc/ssl/certs/ca-certificates.crt"), Path.of("/etc/pki/tls/certs/ca-bundle.crt"));

    private SystemAnchors() {}

    /** All of them, read once. */
    static AnchorIndex all() {
        return Holder.ANCHORS;
    }

    private static final class Holder {
        static final AnchorIndex ANCHORS = read();
    }

    private static AnchorIndex read() {
        Set<X509Certificate> anchors = new LinkedHashSet<>(ofJdk());
        FILES.stream().filter(Files::isReadable).forEach(file -> anchors.addAll(ofFile(file)));
        return new AnchorIndex(anchors);
    }

    private static List<X509Certificate> ofJdk() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .flatMap(manager -> Arrays.stream(manager.getAcceptedIssuers()))
                    .toList();
        } catch (GeneralSecurityException e) {
            return List.of();
        }
    }

    private static List<X509Certificate> ofFile(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (IOException | CertificateException e) {
            return List.of();
        }
    }
}
