package org.fleetmail.report.seal;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a certificate leads to one that is trusted (RFC 5280 section 6). Revocation is not asked: nothing is sent. */
final class Chains {
    private Chains() {}

    static Vouching.Trust lead(
            X509Certificate certificate, List<X509Certificate> sent, Instant at, Set<X509Certificate> trusted)
            throws GeneralSecurityException {
        if (trusted.isEmpty()) {
            return Vouching.Trust.NOT_ASKED;
        }
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(certificate);
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(
                trusted.stream().map(anchor -> new TrustAnchor(anchor, null)).collect(Collectors.toSet()), target);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(sent)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(at));
        try {
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return Vouching.Trust.TRUSTED;
        } catch (CertPathBuilderException e) {
            return Vouching.Trust.NOT_TRUSTED;
        }
    }

    static String name(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }
}
