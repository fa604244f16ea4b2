package org.fleetmail.tls.certificate;

import java.math.BigInteger;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;

/**
 * How certificates have to be made: the profile of RFC 5280 section 4 and the Baseline Requirements of the CA/Browser
 * Forum. Breaking it does not deny trust, as clients differ about it; it explains why some refuse.
 */
final class ProfileRules {
    private static final String SUBJECT_KEY = "2.5.29.14";
    private static final String ALTERNATIVE_NAME = "2.5.29.17";
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final String NAME_CONSTRAINTS = "2.5.29.30";
    private static final String AUTHORITY_KEY = "2.5.29.35";
    private static final String POLICY_CONSTRAINTS = "2.5.29.36";

    private final List<PathProblem> problems = new ArrayList<>();

    private ProfileRules() {}

    /** Checks a path from the server's certificate to the anchor. */
    static List<PathProblem> check(List<X509Certificate> path) {
        ProfileRules rules = new ProfileRules();
        for (int i = 0; i < path.size(); i++) {
            rules.standard(path.get(i), i > 0);
        }
        rules.baseline(path.getFirst());
        rules.baselineOfRoot(path.getLast());
        return rules.problems;
    }

    private void standard(X509Certificate certificate, boolean authority) {
        BigInteger serial = certificate.getSerialNumber();
        standard(certificate, serial.signum() > 0 && serial.bitLength() < 160, "serialNumber");
        boolean selfIssued = PathRules.selfIssued(certificate);
        standard(certificate, has(certificate, AUTHORITY_KEY) || selfIssued, "authorityKeyIdentifier");
        if (authority) {
            standard(certificate, critical(certificate, BASIC_CONSTRAINTS), "basicConstraints");
            standard(certificate, has(certificate, SUBJECT_KEY), "subjectKeyIdentifier");
        }
        if (has(certificate, NAME_CONSTRAINTS)) {
            boolean right = critical(certificate, NAME_CONSTRAINTS) && certificate.getBasicConstraints() >= 0;
            standard(certificate, right && constrainsSomething(certificate), "nameConstraints");
        }
        boolean constrained = has(certificate, POLICY_CONSTRAINTS);
        standard(certificate, !constrained || critical(certificate, POLICY_CONSTRAINTS), "policyConstraints");
    }

    private void baseline(X509Certificate leaf) {
        baseline(leaf, leaf.getBasicConstraints() < 0, "basicConstraints");
        baseline(leaf, hasExtendedUsage(leaf), "extendedKeyUsage");
        baseline(leaf, commonNameIsAlternative(leaf), "commonName");
        boolean named = !leaf.getSubjectX500Principal().getName().isEmpty();
        baseline(leaf, !named || !critical(leaf, ALTERNATIVE_NAME), "subjectAltName");
        baseline(leaf, readable(leaf), "authorityInfoAccess");
        baseline(leaf, usualKey(leaf), "subjectPublicKeyInfo");
    }

    private void baselineOfRoot(X509Certificate root) {
        if (!has(root, AUTHORITY_KEY) || !PathRules.selfIssued(root)) {
            return;
        }
        AuthorityKeyIdentifier authority = AuthorityKeyIdentifier.getInstance(content(root, AUTHORITY_KEY));
        byte[] subject = has(root, SUBJECT_KEY)
                ? SubjectKeyIdentifier.getInstance(content(root, SUBJECT_KEY)).getKeyIdentifier()
                : new byte[0];
        boolean right = authority.getAuthorityCertIssuer() == null
                && authority.getAuthorityCertSerialNumber() == null
                && Arrays.equals(authority.getKeyIdentifierOctets(), subject);
        baseline(root, right, "authorityKeyIdentifier");
    }

    private void standard(X509Certificate certificate, boolean fulfilled, String field) {
        if (!fulfilled) {
            PathRules.add(problems, PathProblem.Kind.BREAKS_STANDARD, certificate, field);
        }
    }

    private void baseline(X509Certificate certificate, boolean fulfilled, String field) {
        if (!fulfilled) {
            PathRules.add(problems, PathProblem.Kind.BREAKS_BASELINE, certificate, field);
        }
    }

    private static boolean constrainsSomething(X509Certificate certificate) {
        try {
            NameConstraints constraints = NameConstraints.getInstance(content(certificate, NAME_CONSTRAINTS));
            return constraints.getPermittedSubtrees() != null || constraints.getExcludedSubtrees() != null;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static boolean hasExtendedUsage(X509Certificate certificate) {
        try {
            return certificate.getExtendedKeyUsage() != null;
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    private static boolean commonNameIsAlternative(X509Certificate certificate) {
        try {
            ServerCertificate facts = CertificateReader.describe(certificate);
            String name = facts.commonName();
            return name.isEmpty()
                    || facts.names().contains(name.toLowerCase(Locale.ROOT))
                    || facts.names().contains(name)
                    || facts.addresses().stream()
                            .anyMatch(address -> IpAddress.canonical(address).equals(name));
        } catch (CertificateException e) {
            return false;
        }
    }

    private static boolean readable(X509Certificate certificate) {
        try {
            return !has(certificate, PathRules.AUTHORITY_INFORMATION)
                    || AuthorityInformationAccess.getInstance(content(certificate, PathRules.AUTHORITY_INFORMATION))
                                    .getAccessDescriptions()
                                    .length
                            > 0;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static boolean usualKey(X509Certificate certificate) {
        return switch (certificate.getPublicKey()) {
            case RSAPublicKey key -> key.getModulus().bitLength() % 8 == 0;
            case ECPublicKey key -> key.getParams().getOrder().bitLength() >= 256;
            case DSAPublicKey key -> false;
            default -> true;
        };
    }

    private static boolean has(X509Certificate certificate, String extension) {
        return certificate.getExtensionValue(extension) != null;
    }

    private static boolean critical(X509Certificate certificate, String extension) {
        Set<String> critical = certificate.getCriticalExtensionOIDs();
        return critical != null && critical.contains(extension);
    }

    private static byte[] content(X509Certificate certificate, String extension) {
        return ASN1OctetString.getInstance(certificate.getExtensionValue(extension))
                .getOctets();
    }
}
