package org.fleetmail.report.seal;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.util.Store;

/** Certificates that came with a signature. */
final class SentCertificates {
    private static final int MOST = 20;

    private SentCertificates() {}

    /** The first of them, at most {@value #MOST}. */
    static List<X509Certificate> of(Store<X509CertificateHolder> store) throws CertificateException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (X509CertificateHolder holder :
                store.getMatches(null).stream().limit(MOST).toList()) {
            certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
        }
        return certificates;
    }
}
