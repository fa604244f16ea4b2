package org.fleetmail.tls.certificate;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;

/** Reads and checks certificate revocation lists (RFC 5280 section 5). */
final class RevocationList {
    private static final String NUMBER = "2.5.29.20";
    private static final String DISTRIBUTION_POINT = "2.5.29.28";
    private static final int CRL_SIGN = 6;
    private static final Revocation.Source SOURCE = Revocation.Source.CRL;

    /** What is said of the list of another issuer. */
    static final String OTHERS = "other-issuer";

    private RevocationList() {}

    /**
     * What a complete list of the issuer's says about a certificate. A list that is malformed, of somebody else, out of
     * date, partial, or has critical extensions that are not understood says nothing. One without its number (section
     * 5.2.3), of which nobody can tell whether a later one replaced it, is believed about what it names, not in its silence.
     */
    static Revocation read(byte[] der, X509Certificate certificate, X509Certificate issuer, Instant at) {
        try {
            X509CRL list = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
            if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
                return Revocation.unknown(SOURCE, OTHERS);
            }
            boolean[] usage = issuer.getKeyUsage();
            if (usage != null && !usage[CRL_SIGN]) {
                return Revocation.unknown(SOURCE, "key-not-for-lists");
            }
            list.verify(issuer.getPublicKey());
            return said(list, certificate, at);
        } catch (GeneralSecurityException | RuntimeException e) {
            return Revocation.unknown(SOURCE, "not-signed-by-issuer");
        }
    }

    private static Revocation said(X509CRL list, X509Certificate certificate, Instant at) {
        Instant from = list.getThisUpdate().toInstant();
        Optional<Instant> to = Optional.ofNullable(list.getNextUpdate()).map(date -> date.toInstant());
        if (at.isBefore(from) || to.filter(at::isAfter).isPresent()) {
            return new Revocation(SOURCE, Revocation.Status.UNKNOWN, Optional.of(from), to, "out-of-date");
        }
        if (!complete(list)) {
            return new Revocation(SOURCE, Revocation.Status.UNKNOWN, Optional.of(from), to, "partial");
        }
        X509CRLEntry entry = list.getRevokedCertificate(certificate.getSerialNumber());
        if (entry == null && list.getExtensionValue(NUMBER) == null) {
            return new Revocation(SOURCE, Revocation.Status.UNKNOWN, Optional.of(from), to, "unnumbered");
        }
        return entry == null
                ? new Revocation(SOURCE, Revocation.Status.GOOD, Optional.of(from), to, "")
                : new Revocation(
                        SOURCE,
                        Revocation.Status.REVOKED,
                        Optional.of(from),
                        to,
                        entry.getRevocationDate().toInstant().toString());
    }

    private static boolean complete(X509CRL list) {
        Set<String> critical = list.getCriticalExtensionOIDs();
        if (critical == null || critical.isEmpty()) {
            return true;
        }
        if (!critical.equals(Set.of(DISTRIBUTION_POINT))) {
            return false;
        }
        IssuingDistributionPoint point = IssuingDistributionPoint.getInstance(
                ASN1OctetString.getInstance(list.getExtensionValue(DISTRIBUTION_POINT))
                        .getOctets());
        return !point.isIndirectCRL()
                && !point.onlyContainsCACerts()
                && !point.onlyContainsAttributeCerts()
                && point.getOnlySomeReasons() == null;
    }
}
