package org.fleetmail.tls.certificate;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;

/** The names an authority may certify (RFC 5280 section 4.2.1.10). Those of the anchor count too. */
final class NameConstraints {
    private static final String CONSTRAINTS = "2.5.29.30";
    private static final String ALTERNATIVE_NAME = "2.5.29.17";

    private static final int MOST = 1000;

    private int subtrees;
    private final List<String> excluded = new ArrayList<>();
    private final PKIXNameConstraintValidator validator = new PKIXNameConstraintValidator();
    private final List<PathProblem> problems = new ArrayList<>();

    private NameConstraints() {}

    /** Checks a path from the server's certificate to the anchor. */
    static List<PathProblem> check(List<X509Certificate> path) {
        if (path.stream().noneMatch(certificate -> certificate.getExtensionValue(CONSTRAINTS) != null)) {
            return List.of();
        }
        NameConstraints constraints = new NameConstraints();
        for (int i = path.size() - 1; i >= 0; i--) {
            constraints.look(path.get(i), i);
        }
        return constraints.problems;
    }

    private void look(X509Certificate certificate, int place) {
        try {
            if (place == 0 || !PathRules.selfIssued(certificate)) {
                checkNames(certificate);
            }
            if (place > 0) {
                add(certificate);
            }
        } catch (NameConstraintValidatorException e) {
            PathRules.add(problems, PathProblem.Kind.NAME_CONSTRAINT, certificate, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            PathRules.add(problems, PathProblem.Kind.MALFORMED, certificate, "nameConstraints");
        }
    }

    private void checkNames(X509Certificate certificate) throws NameConstraintValidatorException {
        X500Name subject =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        if (subject.getRDNs().length > 0) {
            validator.checkPermittedDN(subject);
            validator.checkExcludedDN(subject);
        }
        byte[] names = certificate.getExtensionValue(ALTERNATIVE_NAME);
        if (names != null) {
            GeneralName[] all = GeneralNames.getInstance(content(names)).getNames();
            for (GeneralName name : all.length > MOST ? tooMany() : all) {
                excludeWildcard(name);
                validator.checkPermitted(name);
                validator.checkExcluded(name);
            }
        }
    }

    private void add(X509Certificate certificate) throws NameConstraintValidatorException {
        byte[] encoded = certificate.getExtensionValue(CONSTRAINTS);
        if (encoded == null) {
            return;
        }
        var constraints = org.bouncycastle.asn1.x509.NameConstraints.getInstance(content(encoded));
        if (constraints.getPermittedSubtrees() != null) {
            permit(constraints.getPermittedSubtrees());
        }
        if (constraints.getExcludedSubtrees() != null) {
            exclude(constraints.getExcludedSubtrees());
        }
    }

    private void permit(GeneralSubtree[] permitted) throws NameConstraintValidatorException {
        count(permitted);
        validator.intersectPermittedSubtree(permitted);
    }

    private void exclude(GeneralSubtree[] forbidden) throws NameConstraintValidatorException {
        count(forbidden);
        for (GeneralSubtree subtree : forbidden) {
            validator.addExcludedSubtree(subtree);
            if (subtree.getBase().getTagNo() == GeneralName.dNSName) {
                excluded.add(text(subtree.getBase()));
            }
        }
    }

    /** Each name is held against every subtree of the path. */
    private void count(GeneralSubtree[] more) throws NameConstraintValidatorException {
        subtrees += more.length;
        if (subtrees > MOST) {
            tooMany();
        }
    }

    /** A wildcard also stands for the names that are excluded right below it. */
    private void excludeWildcard(GeneralName name) throws NameConstraintValidatorException {
        boolean wildcard = name.getTagNo() == GeneralName.dNSName && text(name).startsWith("*.");
        if (wildcard
                && excluded.stream().anyMatch(base -> base.endsWith(text(name).substring(1)))) {
            throw new NameConstraintValidatorException(text(name));
        }
    }

    private static GeneralName[] tooMany() throws NameConstraintValidatorException {
        throw new NameConstraintValidatorException("more than " + MOST + " names");
    }

    private static String text(GeneralName name) {
        return name.getName().toString().toLowerCase(Locale.ROOT);
    }

    private static byte[] content(byte[] extension) {
        return ASN1OctetString.getInstance(extension).getOctets();
    }
}
