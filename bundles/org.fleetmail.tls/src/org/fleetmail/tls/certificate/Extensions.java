package org.fleetmail.tls.certificate;

import java.security.cert.X509Certificate;
import java.util.Set;
import org.bouncycastle.asn1.ASN1OctetString;

/** The extensions of a certificate by their object identifiers (RFC 5280 section 4.2). */
final class Extensions {
    static final String SUBJECT_KEY = "2.5.29.14";
    static final String ALTERNATIVE_NAME = "2.5.29.17";
    static final String BASIC_CONSTRAINTS = "2.5.29.19";
    static final String NAME_CONSTRAINTS = "2.5.29.30";
    static final String AUTHORITY_KEY = "2.5.29.35";
    static final String POLICY_CONSTRAINTS = "2.5.29.36";
    static final String EXTENDED_KEY_USAGE = "2.5.29.37";

    private Extensions() {}

    static boolean has(X509Certificate certificate, String extension) {
        return certificate.getExtensionValue(extension) != null;
    }

    static boolean critical(X509Certificate certificate, String extension) {
        Set<String> critical = certificate.getCriticalExtensionOIDs();
        return critical != null && critical.contains(extension);
    }

    /** The value inside the octet string; the extension has to be there. */
    static byte[] content(X509Certificate certificate, String extension) {
        return ASN1OctetString.getInstance(certificate.getExtensionValue(extension))
                .getOctets();
    }
}
