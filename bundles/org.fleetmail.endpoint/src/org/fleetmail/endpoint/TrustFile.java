package org.fleetmail.endpoint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.core.trouble.TroubleCode;

/** Certificates in a file that shall be trusted. */
public final class TrustFile {
    private static final int LARGEST = 4 << 20;
    private static final int PEM_LINE = 64;

    private TrustFile() {}

    /** All certificates of a file in PEM or DER, or {@code FILE-ACCESS}. */
    public static Outcome<List<X509Certificate>> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST);
            return Outcome.done(
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(bytes))
                            .stream()
                            .map(X509Certificate.class::cast)
                            .toList());
        } catch (IOException | CertificateException e) {
            return Outcome.failed(Trouble.of(TroubleCode.FILE_ACCESS, file.toString(), e));
        }
    }

    /** A certificate in DER as text (RFC 7468). */
    public static String pem(byte[] der) {
        Base64.Encoder lines = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'});
        return "-----BEGIN CERTIFICATE-----\n" + lines.encodeToString(der) + "\n-----END CERTIFICATE-----\n";
    }

    /** All certificates of several files, or the first trouble. */
    public static Outcome<List<X509Certificate>> readAll(List<Path> files) {
        Outcome<List<X509Certificate>> certificates = Outcome.done(List.of());
        for (Path file : files) {
            certificates = certificates.then(known -> read(file).map(more -> {
                List<X509Certificate> all = new ArrayList<>(known);
                all.addAll(more);
                return all;
            }));
        }
        return certificates;
    }
}
