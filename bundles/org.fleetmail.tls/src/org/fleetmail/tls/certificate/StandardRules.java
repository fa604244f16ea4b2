package org.fleetmail.tls.certificate;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;

/**
 * How RFC 5280 section 4 demands that certificates are made. Breaking it does not deny trust, as clients differ about it;
 * it explains why some refuse.
 */
final class StandardRules {
    /** The one demand that the Baseline Requirements except (section 7.1.2.5.2): name constraints are critical. */
    static final String CRITICAL_NAME_CONSTRAINTS = "nameConstraints.critical";

    private static final int KEY_CERT_SIGN = 5;
    private static final int LONGEST_NAME = 253;
    private static final String LABEL = "(?!-)[a-z0-9-]{1,63}(?<!-)";
    /** The preferred name syntax (RFC 1034 section 3.5, RFC 1123 section 2.1), and what stands for any label. */
    private static final Pattern DNS_NAME = Pattern.compile("(?i)(\\*\\.)?" + LABEL + "(\\." + LABEL + ")*");

    private final List<PathProblem> problems = new ArrayList<>();
    private final X509Certificate certificate;

    private StandardRules(X509Certificate certificate) {
        this.certificate = certificate;
    }

    /** Checks a certificate; {@code authority} says that the path needs it to issue others. */
    static List<PathProblem> check(X509Certificate certificate, boolean authority) {
        StandardRules rules = new StandardRules(certificate);
        rules.common();
        if (authority) {
            rules.authority();
        }
        rules.constraints();
        return rules.problems;
    }

    private void common() {
        BigInteger serial = certificate.getSerialNumber();
        demand(serial.signum() > 0 && serial.bitLength() < 160, "serialNumber");
        demand(Extensions.has(certificate, Extensions.AUTHORITY_KEY) || signedByItself(), "authorityKeyIdentifier");
        boolean[] usage = certificate.getKeyUsage();
        boolean issues = usage != null && usage[KEY_CERT_SIGN];
        demand(!issues || certificate.getBasicConstraints() >= 0, "keyUsage");
        List<String> names = CertificateReader.dnsNames(certificate);
        demand(names.stream().allMatch(StandardRules::preferred), "subjectAltName");
    }

    private void authority() {
        demand(Extensions.critical(certificate, Extensions.BASIC_CONSTRAINTS), "basicConstraints");
        demand(Extensions.has(certificate, Extensions.SUBJECT_KEY), "subjectKeyIdentifier");
    }

    private void constraints() {
        if (Extensions.has(certificate, Extensions.NAME_CONSTRAINTS)) {
            demand(certificate.getBasicConstraints() >= 0 && constrainsNames(), "nameConstraints");
            demand(Extensions.critical(certificate, Extensions.NAME_CONSTRAINTS), CRITICAL_NAME_CONSTRAINTS);
        }
        boolean policies = Extensions.has(certificate, Extensions.POLICY_CONSTRAINTS);
        demand(!policies || Extensions.critical(certificate, Extensions.POLICY_CONSTRAINTS), "policyConstraints");
    }

    private void demand(boolean fulfilled, String field) {
        if (!fulfilled) {
            PathRules.add(problems, PathProblem.Kind.BREAKS_STANDARD, certificate, field);
        }
    }

    /** Section 4.2.1.1: it is the signature that makes a certificate self-signed, not its names. */
    private boolean signedByItself() {
        try {
            certificate.verify(certificate.getPublicKey());
            return true;
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    private boolean constrainsNames() {
        try {
            NameConstraints constraints =
                    NameConstraints.getInstance(Extensions.content(certificate, Extensions.NAME_CONSTRAINTS));
            GeneralSubtree[] permitted = constraints.getPermittedSubtrees();
            GeneralSubtree[] excluded = constraints.getExcludedSubtrees();
            return (permitted != null || excluded != null) && wellMade(permitted) && wellMade(excluded);
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static boolean preferred(String name) {
        return name.length() <= LONGEST_NAME && DNS_NAME.matcher(name).matches();
    }

    private static boolean wellMade(GeneralSubtree[] subtrees) {
        return subtrees == null
                || subtrees.length > 0
                        && Arrays.stream(subtrees)
                                .map(GeneralSubtree::getBase)
                                .noneMatch(base -> base.getTagNo() == GeneralName.dNSName
                                        && base.getName().toString().startsWith("."));
    }
}
