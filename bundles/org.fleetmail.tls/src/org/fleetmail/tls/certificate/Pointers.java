package org.fleetmail.tls.certificate;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/** Addresses of other documents in a certificate: its issuer, the issuer's responder and list (RFC 5280 section 4.2). */
final class Pointers {
    private static final String LISTS = "2.5.29.31";
    private static final int MOST = 4;
    private static final int LONGEST = 1000;

    private Pointers() {}

    /** Where the issuer's certificate is (caIssuers). */
    static List<String> issuers(X509Certificate certificate) {
        return access(certificate, AccessDescription.id_ad_caIssuers);
    }

    /** Where the issuer's responder is (OCSP). */
    static List<String> responders(X509Certificate certificate) {
        return access(certificate, AccessDescription.id_ad_ocsp);
    }

    /** Where the issuer's revocation lists are. */
    static List<String> lists(X509Certificate certificate) {
        try {
            byte[] extension = certificate.getExtensionValue(LISTS);
            return extension == null
                    ? List.of()
                    : texts(Arrays.stream(
                                    CRLDistPoint.getInstance(content(extension)).getDistributionPoints())
                            .map(DistributionPoint::getDistributionPoint)
                            .filter(point -> point != null && point.getType() == DistributionPointName.FULL_NAME)
                            .flatMap(point -> Arrays.stream(
                                    GeneralNames.getInstance(point.getName()).getNames())));
        } catch (RuntimeException e) {
            return List.of();
        }
    }

    /** The address, where it is one that is fetched: HTTP, as RFC 5280 wants it. */
    static Optional<URI> fetchable(String text) {
        try {
            URI address = URI.create(text);
            return "http".equalsIgnoreCase(address.getScheme()) && address.getHost() != null
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<String> access(X509Certificate certificate, ASN1ObjectIdentifier method) {
        try {
            byte[] extension = certificate.getExtensionValue(PathRules.AUTHORITY_INFORMATION);
            Predicate<AccessDescription> wanted =
                    description -> description.getAccessMethod().equals(method);
            return extension == null
                    ? List.of()
                    : texts(Arrays.stream(AuthorityInformationAccess.getInstance(content(extension))
                                    .getAccessDescriptions())
                            .filter(wanted)
                            .map(AccessDescription::getAccessLocation));
        } catch (RuntimeException e) {
            return List.of();
        }
    }

    private static List<String> texts(Stream<GeneralName> names) {
        return names.filter(name -> name.getTagNo() == GeneralName.uniformResourceIdentifier)
                .map(name -> ASN1IA5String.getInstance(name.getName()).getString())
                .filter(text -> text.length() <= LONGEST)
                .limit(MOST)
                .toList();
    }

    private static byte[] content(byte[] extension) {
        return ASN1OctetString.getInstance(extension).getOctets();
    }
}
