package org.fleetmail.tls.certificate;

import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;

/**
 * How public authorities have to make certificates: the Baseline Requirements of the CA/Browser Forum, sections 6.1.5 and
 * 7.1. Breaking them does not deny trust, as most clients do not look; it explains why some refuse.
 */
final class BaselineRules {
    private static final int SHORTEST_RSA = 2048;

    private final List<PathProblem> problems = new ArrayList<>();

    private BaselineRules() {}

    /** Checks a path from the server's certificate to the anchor. */
    static List<PathProblem> check(List<X509Certificate> path) {
        BaselineRules rules = new BaselineRules();
        rules.subscriber(path.getFirst());
        if (path.size() > 1) {
            rules.root(path.getLast());
        }
        path.forEach(certificate -> rules.demand(certificate, usualKey(certificate), "subjectPublicKeyInfo"));
        return rules.problems;
    }

    private void subscriber(X509Certificate leaf) {
        demand(leaf, leaf.getBasicConstraints() < 0, "basicConstraints");
        demand(leaf, forNamedPurposes(leaf), "extendedKeyUsage");
        demand(leaf, commonNameIsAlternative(leaf), "commonName");
        boolean named = !leaf.getSubjectX500Principal().getName().isEmpty();
        demand(leaf, !named || !Extensions.critical(leaf, Extensions.ALTERNATIVE_NAME), "subjectAltName");
        demand(leaf, readable(leaf), "authorityInfoAccess");
    }

    private void root(X509Certificate root) {
        if (!PathRules.selfIssued(root)) {
            return;
        }
        demand(root, !Extensions.has(root, Extensions.EXTENDED_KEY_USAGE), "extendedKeyUsage");
        demand(root, !Extensions.has(root, Extensions.AUTHORITY_KEY) || namesItself(root), "authorityKeyIdentifier");
    }

    private void demand(X509Certificate certificate, boolean fulfilled, String field) {
        if (!fulfilled) {
            PathRules.add(problems, PathProblem.Kind.BREAKS_BASELINE, certificate, field);
        }
    }

    private static boolean namesItself(X509Certificate root) {
        AuthorityKeyIdentifier authority =
                AuthorityKeyIdentifier.getInstance(Extensions.content(root, Extensions.AUTHORITY_KEY));
        byte[] subject = Extensions.has(root, Extensions.SUBJECT_KEY)
                ? SubjectKeyIdentifier.getInstance(Extensions.content(root, Extensions.SUBJECT_KEY))
                        .getKeyIdentifier()
                : new byte[0];
        return authority.getAuthorityCertIssuer() == null
                && authority.getAuthorityCertSerialNumber() == null
                && Arrays.equals(authority.getKeyIdentifierOctets(), subject);
    }

    private static boolean forNamedPurposes(X509Certificate leaf) {
        try {
            List<String> usages = leaf.getExtendedKeyUsage();
            return usages != null
                    && !usages.contains(PathRules.ANY_USAGE)
                    && !Extensions.critical(leaf, Extensions.EXTENDED_KEY_USAGE);
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    private static boolean commonNameIsAlternative(X509Certificate certificate) {
        try {
            ServerCertificate facts = CertificateReader.describe(certificate);
            String name = facts.commonName();
            return name.isEmpty()
                    || facts.names().contains(name)
                    || facts.addresses().stream()
                            .anyMatch(address -> IpAddress.canonical(address).equals(name));
        } catch (CertificateException e) {
            return false;
        }
    }

    private static boolean readable(X509Certificate certificate) {
        try {
            return !Extensions.has(certificate, PathRules.AUTHORITY_INFORMATION)
                    || AuthorityInformationAccess.getInstance(
                                            Extensions.content(certificate, PathRules.AUTHORITY_INFORMATION))
                                    .getAccessDescriptions()
                                    .length
                            > 0;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static boolean usualKey(X509Certificate certificate) {
        return switch (certificate.getPublicKey()) {
            case RSAPublicKey key ->
                key.getModulus().bitLength() >= SHORTEST_RSA && key.getModulus().bitLength() % 8 == 0;
            case ECPublicKey key -> key.getParams().getOrder().bitLength() >= 256;
            case DSAPublicKey key -> false;
            default -> true;
        };
    }
}
